package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.OpenReReview;
import org.maplebridge.process.model.ModelBean;

/** Task 办结 when nobody asked for the re-review. */
@ModelBean
class CloseAfterWindow implements JavaDelegate {

    private final OpenReReview openReReview;

    CloseAfterWindow(OpenReReview openReReview) {
        this.openReReview = openReReview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        openReReview.close(receiptNumber);
    }
}
