package org.maplebridge.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.maplebridge.backlog.BacklogWorkflow;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Carries the work of case leaders through {@code backlog.bpmn}. A plan that is carried out leaves nothing to end. */
@Component
class BacklogProcess implements BacklogWorkflow {

    private final RuntimeService runtime;
    private final IdentityService identities;

    BacklogProcess(@Lazy RuntimeService runtime, @Lazy IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void leaderNamed(String receiptNumber, String leader, String unitCode) {
        VariableMap start = Variables.createVariables()
                .putValue(PetitionModel.UNIT.name(), unitCode)
                .putValue(BacklogModel.LEADER.name(), leader);
        Unrestricted.run(
                identities, () -> runtime.startProcessInstanceByKey(BacklogModel.BACKLOG, receiptNumber, start));
    }

    @Override
    public void ended(String receiptNumber) {
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(BacklogModel.ENDED)
                        .processInstanceBusinessKey(receiptNumber)
                        .correlateAll());
    }
}
