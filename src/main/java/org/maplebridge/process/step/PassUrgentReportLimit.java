package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.UnitDeadline;
import org.maplebridge.process.model.ModelBean;

/** Task 记录逾期未上报. */
@ModelBean
class PassUrgentReportLimit implements JavaDelegate {

    private final UnitDeadline unitDeadline;

    PassUrgentReportLimit(UnitDeadline unitDeadline) {
        this.unitDeadline = unitDeadline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unitDeadline.pass(
                execution.getProcessBusinessKey(),
                execution.getTenantId(),
                ClockKind.URGENT_REPORT,
                EventKind.URGENT_REPORT_LATE);
    }
}
