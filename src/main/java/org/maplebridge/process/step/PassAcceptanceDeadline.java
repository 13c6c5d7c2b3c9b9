package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.acceptance.PassAcceptanceLimit;
import org.maplebridge.process.model.ModelBean;

/** Task 记录逾期未告知. */
@ModelBean
class PassAcceptanceDeadline implements JavaDelegate {

    private final PassAcceptanceLimit passAcceptanceLimit;

    PassAcceptanceDeadline(PassAcceptanceLimit passAcceptanceLimit) {
        this.passAcceptanceLimit = passAcceptanceLimit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        passAcceptanceLimit.pass(receiptNumber);
    }
}
