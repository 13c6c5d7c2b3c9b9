package org.maplebridge.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.WishModel;
import org.maplebridge.wishes.StartWishTime;

/** Task 等待核实 of a small wish. */
@ModelBean(
        needs = {"limitAmount", "limitUnit"},
        gives = "deadlineAt")
class StartWishConfirmation implements JavaDelegate {

    private final StartWishTime startWishTime;

    StartWishConfirmation(StartWishTime startWishTime) {
        this.startWishTime = startWishTime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit limit = DecidedLimit.accompanying(execution, WishModel.CONFIRM);
        Schedule schedule = startWishTime.start(receiptNumber, execution.getTenantId(), ClockKind.WISH_CONFIRM, limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
    }
}
