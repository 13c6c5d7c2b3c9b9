package org.maplebridge.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.AcceptPetition;
import org.maplebridge.petition.Way;

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
