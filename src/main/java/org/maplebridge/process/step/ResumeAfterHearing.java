package org.maplebridge.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.ResumeReview;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

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
