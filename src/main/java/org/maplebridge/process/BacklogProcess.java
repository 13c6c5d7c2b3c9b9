package org.maplebridge.process;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.maplebridge.backlog.BacklogWorkflow;
import org.maplebridge.process.model.BacklogModel;
import org.maplebridge.process.model.PetitionModel;
import org.springframework.stereotype.Component;

/** Carries the work of case leaders through {@code backlog.bpmn}. A plan that is carried out leaves nothing to end. */
@Component
class BacklogProcess implements BacklogWorkflow {

    private final Instances instances;

    BacklogProcess(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void leaderNamed(String receiptNumber, String leader, String unitCode) {
        VariableMap start = Variables.createVariables()
                .putValue(PetitionModel.UNIT.name(), unitCode)
                .putValue(BacklogModel.LEADER.name(), leader);
        instances.start(BacklogModel.BACKLOG, receiptNumber, start);
    }

    @Override
    public void ended(String receiptNumber) {
        instances.tellAll(BacklogModel.ENDED, receiptNumber);
    }
}
