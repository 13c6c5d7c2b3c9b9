package org.maplebridge.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.urgency.StartUrgentReport;

/** Task 开始计时 of an urgent report. */
@ModelBean
class StartUrgentReportClock implements JavaDelegate {

    private final StartUrgentReport startUrgentReport;

    StartUrgentReportClock(StartUrgentReport startUrgentReport) {
        this.startUrgentReport = startUrgentReport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LevelLimit limit = DecidedLimit.accompanying(
                UrgencyModel.STEP,
                PetitionModel.LIMIT_AMOUNT.take(execution),
                PetitionModel.LIMIT_UNIT.take(execution),
                PetitionModel.LIMIT_FIRST_REMINDER.take(execution));
        Schedule schedule = startUrgentReport.start(execution.getProcessBusinessKey(), execution.getTenantId(), limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
    }
}
