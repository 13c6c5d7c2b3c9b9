package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.cohandling.ReportIn;
import org.maplebridge.cohandling.ReportInStep;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.ReportInVariables;

/** Task 登记反馈 of a called department. */
@ModelBean(forgets = true)
class RecordReport implements JavaDelegate {

    private final ReportIn reportIn;
    private final ReportInVariables own;
    private final Actors actors;

    RecordReport(ReportIn reportIn, ReportInVariables own, Actors actors) {
        this.reportIn = reportIn;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        String note = own.takeNote(execution);
        reportIn.take(receiptNumber, execution.getTenantId(), ReportInStep.REPORT, actors.current(), note);
    }
}
