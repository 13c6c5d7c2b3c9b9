package org.maplebridge.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Task 记录逾期未上报. */
@ModelBean
class PassUrgentReportLimit implements JavaDelegate {

    private final org.maplebridge.urgency.PassUrgentReportLimit passLimit;

    PassUrgentReportLimit(org.maplebridge.urgency.PassUrgentReportLimit passLimit) {
        this.passLimit = passLimit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        passLimit.pass(execution.getProcessBusinessKey(), execution.getTenantId());
    }
}
