package org.maplebridge.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.serving.StartServing;

/** Task 开始计时 of a serving. */
@ModelBean
class StartServingClock implements JavaDelegate {

    private final StartServing startServing;

    StartServingClock(StartServing startServing) {
        this.startServing = startServing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LevelLimit limit = DecidedLimit.accompanying(
                ServingModel.STEP,
                PetitionModel.LIMIT_AMOUNT.take(execution),
                PetitionModel.LIMIT_UNIT.take(execution),
                PetitionModel.LIMIT_FIRST_REMINDER.take(execution));
        Schedule schedule = startServing.start(execution.getProcessBusinessKey(), execution.getTenantId(), limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
    }
}
