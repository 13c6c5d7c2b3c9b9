package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.cohandling.PressDepartment;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.ReportInVariables;

/** Task 登记督促. */
@ModelBean(forgets = true)
class RecordPressing implements JavaDelegate {

    private final PressDepartment pressDepartment;
    private final ReportInVariables own;
    private final Actors actors;

    RecordPressing(PressDepartment pressDepartment, ReportInVariables own, Actors actors) {
        this.pressDepartment = pressDepartment;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        String note = own.takeNote(execution);
        pressDepartment.press(receiptNumber, execution.getTenantId(), actors.current(), note);
    }
}
