package org.maplebridge.process.step;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.OpenReReview;
import org.maplebridge.limits.Schedule;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.ModelBean;

/** Task 告知复核权利. */
@ModelBean(gives = "windowEndsAt")
class OpenReReviewWindow implements JavaDelegate {

    private final OpenReReview openReReview;

    OpenReReviewWindow(OpenReReview openReReview) {
        this.openReReview = openReReview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        Optional<Schedule> window = openReReview.open(receiptNumber);
        AppealModel.SERVED.set(execution, window.isPresent() ? "YES" : "NO");
        window.ifPresent(schedule -> AppealModel.WINDOW_ENDS_AT.set(execution, Date.from(schedule.dueAt())));
    }
}
