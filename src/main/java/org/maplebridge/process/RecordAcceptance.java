package org.maplebridge.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.AcceptPetition;
import org.maplebridge.limits.Schedule;

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
        Optional<Schedule> statutory = acceptPetition.accept(
                receiptNumber, DecidedLimit.takeStatutoryIfAny(execution, PetitionModel.HANDLING_STEP));
        PetitionModel.STATUTORY_LIMIT.pass(execution, statutory.isPresent() ? "YES" : "NO");
        statutory.ifPresent(schedule -> PetitionModel.STATUTORY_DUE_AT.pass(execution, Date.from(schedule.dueAt())));
    }
}
