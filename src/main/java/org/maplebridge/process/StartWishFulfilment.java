package org.maplebridge.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.wishes.BeginFulfilment;

/** Task 开始圆梦 of a small wish. */
@ModelBean
class StartWishFulfilment implements JavaDelegate {

    private final BeginFulfilment beginFulfilment;

    StartWishFulfilment(BeginFulfilment beginFulfilment) {
        this.beginFulfilment = beginFulfilment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit limit = DecidedLimit.accompanying(execution, WishModel.FULFIL);
        Schedule schedule = beginFulfilment.begin(receiptNumber, execution.getTenantId(), limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
    }
}
