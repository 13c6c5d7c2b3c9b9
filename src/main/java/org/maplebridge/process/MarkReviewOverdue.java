package org.maplebridge.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.PassReviewLimit;

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
