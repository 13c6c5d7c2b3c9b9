package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.wishes.TrustReport;

/** Task 按报告致谢 of a small wish. */
@ModelBean
class RecordWishUnconfirmed implements JavaDelegate {

    private final TrustReport trustReport;

    RecordWishUnconfirmed(TrustReport trustReport) {
        this.trustReport = trustReport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        trustReport.trust(receiptNumber, execution.getTenantId());
    }
}
