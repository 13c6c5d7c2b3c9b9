package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.PassReviewLimit;
import org.maplebridge.process.model.ModelBean;

/** Task 标明逾期. */
@ModelBean
class MarkReviewOverdue implements JavaDelegate {

    private final PassReviewLimit passReviewLimit;

    MarkReviewOverdue(PassReviewLimit passReviewLimit) {
        this.passReviewLimit = passReviewLimit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        passReviewLimit.pass(receiptNumber);
    }
}
