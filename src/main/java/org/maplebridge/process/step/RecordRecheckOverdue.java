package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.recheck.PassRecheckLimit;

/** Task 标明逾期 of a recheck. */
@ModelBean
class RecordRecheckOverdue implements JavaDelegate {

    private final PassRecheckLimit passRecheckLimit;

    RecordRecheckOverdue(PassRecheckLimit passRecheckLimit) {
        this.passRecheckLimit = passRecheckLimit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        passRecheckLimit.pass(receiptNumber);
    }
}
