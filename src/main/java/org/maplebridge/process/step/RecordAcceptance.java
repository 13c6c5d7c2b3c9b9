package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.AcceptPetition;
import org.maplebridge.petition.Way;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 受理. */
@ModelBean
class RecordAcceptance implements JavaDelegate {

    private final AcceptPetition acceptPetition;

    RecordAcceptance(AcceptPetition acceptPetition) {
        this.acceptPetition = acceptPetition;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        PetitionModel.PURPOSE.take(execution);
        Way way = Way.valueOf(PetitionModel.WAY.takeNeeded(execution));
        acceptPetition.accept(
                receiptNumber, way, DecidedLimit.takeStatutoryIfAny(execution, PetitionModel.HANDLING_STEP));
    }
}
