package org.maplebridge.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.ResumeReview;

/** Task 恢复计时 after a hearing; nothing is decided yet. */
@ModelBean(gives = "deadlineAt")
class ResumeAfterHearing implements JavaDelegate {

    private final ResumeReview resumeReview;

    ResumeAfterHearing(ResumeReview resumeReview) {
        this.resumeReview = resumeReview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        AppealModel.DECISION.set(execution, null);
        resumeReview
                .resume(receiptNumber)
                .ifPresent(schedule -> PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt())));
    }
}
