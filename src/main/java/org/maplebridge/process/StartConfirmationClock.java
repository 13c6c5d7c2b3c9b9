package org.maplebridge.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.mediation.StartConfirmation;

/** Task 开始计时 of a judicial confirmation. */
@ModelBean
class StartConfirmationClock implements JavaDelegate {

    private final StartConfirmation startConfirmation;

    StartConfirmationClock(StartConfirmation startConfirmation) {
        this.startConfirmation = startConfirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit limit = DecidedLimit.accompanying(
                "COURT_CONFIRMATION",
                PetitionModel.LIMIT_AMOUNT.take(execution),
                PetitionModel.LIMIT_UNIT.take(execution),
                PetitionModel.LIMIT_FIRST_REMINDER.take(execution));
        Schedule schedule = startConfirmation.start(receiptNumber, execution.getTenantId(), limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
        PetitionModel.FIRST_REMINDER_AT.set(
                execution,
                Date.from(schedule.firstReminderAt() == null ? schedule.dueAt() : schedule.firstReminderAt()));
    }
}
