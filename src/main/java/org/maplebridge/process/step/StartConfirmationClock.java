package org.maplebridge.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.mediation.StartConfirmation;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 开始计时 of a judicial confirmation. */
@ModelBean(
        needs = {"limitAmount", "limitUnit"},
        gives = {"deadlineAt", "firstReminderAt"})
class StartConfirmationClock implements JavaDelegate {

    private final StartConfirmation startConfirmation;

    StartConfirmationClock(StartConfirmation startConfirmation) {
        this.startConfirmation = startConfirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit limit = DecidedLimit.accompanying(execution, "COURT_CONFIRMATION");
        Schedule schedule = startConfirmation.start(receiptNumber, execution.getTenantId(), limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
        PetitionModel.FIRST_REMINDER_AT.set(
                execution,
                Date.from(schedule.firstReminderAt() == null ? schedule.dueAt() : schedule.firstReminderAt()));
    }
}
