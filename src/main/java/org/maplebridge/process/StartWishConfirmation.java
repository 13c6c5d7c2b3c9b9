package org.maplebridge.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.wishes.BeginConfirmation;

/** Task 等待核实 of a small wish. */
@ModelBean
class StartWishConfirmation implements JavaDelegate {

    private final BeginConfirmation beginConfirmation;

    StartWishConfirmation(BeginConfirmation beginConfirmation) {
        this.beginConfirmation = beginConfirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit limit = DecidedLimit.accompanying(
                WishModel.CONFIRM,
                PetitionModel.LIMIT_AMOUNT.take(execution),
                PetitionModel.LIMIT_UNIT.take(execution),
                null);
        Schedule schedule = beginConfirmation.begin(receiptNumber, execution.getTenantId(), limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
    }
}
