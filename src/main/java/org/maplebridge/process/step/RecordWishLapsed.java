package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.wishes.LapseWish;

/** Task 收回心愿 of a small wish. */
@ModelBean
class RecordWishLapsed implements JavaDelegate {

    private final LapseWish lapseWish;

    RecordWishLapsed(LapseWish lapseWish) {
        this.lapseWish = lapseWish;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        lapseWish.lapse(receiptNumber, execution.getTenantId());
    }
}
