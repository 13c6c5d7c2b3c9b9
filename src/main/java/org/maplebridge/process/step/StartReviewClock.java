package org.maplebridge.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.BeginReview;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 开始计时 of a review. */
@ModelBean(
        needs = {"limitAmount", "limitUnit"},
        gives = "deadlineAt")
class StartReviewClock implements JavaDelegate {

    private final BeginReview beginReview;

    StartReviewClock(BeginReview beginReview) {
        this.beginReview = beginReview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        String stage = AppealModel.STAGE.in(execution);
        LevelLimit limit = DecidedLimit.takeOf(AppealModel.LIMITS + ".dmn " + stage, execution);
        Schedule schedule = beginReview.begin(receiptNumber, limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
    }
}
