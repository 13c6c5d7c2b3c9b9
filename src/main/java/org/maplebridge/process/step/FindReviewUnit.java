package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.AssignReview;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Tasks 确定复查单位 and 确定复核单位. */
@ModelBean
class FindReviewUnit implements JavaDelegate {

    private final AssignReview assignReview;

    FindReviewUnit(AssignReview assignReview) {
        this.assignReview = assignReview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        PetitionModel.UNIT.set(execution, assignReview.assign(receiptNumber).unitCode());
    }
}
