package org.maplebridge.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.OpenReReview;

/** Task 告知复核权利. */
@ModelBean
class OpenReReviewWindow implements JavaDelegate {

    private final OpenReReview openReReview;

    OpenReReviewWindow(OpenReReview openReReview) {
        this.openReReview = openReReview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        AppealModel.WINDOW_ENDS_AT.set(
                execution, Date.from(openReReview.open(receiptNumber).dueAt()));
    }
}
