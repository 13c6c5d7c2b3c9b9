package org.maplebridge.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.UnitDeadline;

/** Task 等待核实 of a small wish. */
@ModelBean
class StartWishConfirmation implements JavaDelegate {

    private final UnitDeadline unitDeadline;

    StartWishConfirmation(UnitDeadline unitDeadline) {
        this.unitDeadline = unitDeadline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LevelLimit limit = DecidedLimit.accompanying(execution, WishModel.CONFIRM);
        Schedule schedule = unitDeadline.start(
                execution.getProcessBusinessKey(), execution.getTenantId(), ClockKind.WISH_CONFIRM, limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
    }
}
