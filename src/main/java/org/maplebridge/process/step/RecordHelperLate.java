package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.wishes.ReleaseLateClaim;

/** Task 登记逾期 of a small wish. */
@ModelBean
class RecordHelperLate implements JavaDelegate {

    private final ReleaseLateClaim releaseLateClaim;

    RecordHelperLate(ReleaseLateClaim releaseLateClaim) {
        this.releaseLateClaim = releaseLateClaim;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        releaseLateClaim.release(receiptNumber, execution.getTenantId());
    }
}
