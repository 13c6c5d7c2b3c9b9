package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.cohandling.CallDepartments;
import org.maplebridge.process.model.ModelBean;

/** Task 通知各部门. */
@ModelBean
class NotifyDepartments implements JavaDelegate {

    private final CallDepartments callDepartments;

    NotifyDepartments(CallDepartments callDepartments) {
        this.callDepartments = callDepartments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        callDepartments.call(receiptNumber, execution.getTenantId());
    }
}
