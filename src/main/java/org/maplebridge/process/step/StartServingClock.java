package org.maplebridge.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.UnitDeadline;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.ServingModel;

/** Task 开始计时 of a serving. */
@ModelBean(
        needs = {"limitAmount", "limitUnit"},
        gives = "deadlineAt")
class StartServingClock implements JavaDelegate {

    private final UnitDeadline unitDeadline;

    StartServingClock(UnitDeadline unitDeadline) {
        this.unitDeadline = unitDeadline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LevelLimit limit = DecidedLimit.accompanying(execution, ServingModel.STEP);
        Schedule schedule = unitDeadline.start(
                execution.getProcessBusinessKey(), execution.getTenantId(), ClockKind.SERVING, limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
    }
}
