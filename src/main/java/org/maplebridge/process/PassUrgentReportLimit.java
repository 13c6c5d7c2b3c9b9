package org.maplebridge.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.urgency.LapseUrgentReport;

/** Task 记录逾期未上报. */
@ModelBean
class PassUrgentReportLimit implements JavaDelegate {

    private final LapseUrgentReport lapseUrgentReport;

    PassUrgentReportLimit(LapseUrgentReport lapseUrgentReport) {
        this.lapseUrgentReport = lapseUrgentReport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lapseUrgentReport.lapse(execution.getProcessBusinessKey(), execution.getTenantId());
    }
}
