package org.maplebridge.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.SupervisionModel;
import org.maplebridge.supervision.IssueSupervision;

/** Task 下达督办; the ladder was read by the use case, and its columns are not stored. */
@ModelBean(gives = "deadlineAt")
class IssueStep implements JavaDelegate {

    private final IssueSupervision issueSupervision;

    IssueStep(IssueSupervision issueSupervision) {
        this.issueSupervision = issueSupervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        PetitionModel.LIMIT_AMOUNT.take(execution);
        PetitionModel.LIMIT_UNIT.take(execution);
        SupervisionModel.CARD.take(execution);
        SupervisionModel.NEXT_STEP.take(execution);
        PetitionModel.DEADLINE_AT.set(
                execution, Date.from(issueSupervision.issue(receiptNumber).dueAt()));
    }
}
