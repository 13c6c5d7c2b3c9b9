package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.ObjectToCompetence;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记管辖异议. */
@ModelBean
class RecordObjection implements JavaDelegate {

    private final ObjectToCompetence objectToCompetence;
    private final Actors actors;

    RecordObjection(ObjectToCompetence objectToCompetence, Actors actors) {
        this.objectToCompetence = objectToCompetence;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        objectToCompetence.object(receiptNumber, actors.current(), PetitionModel.NOTE.take(execution));
    }
}
