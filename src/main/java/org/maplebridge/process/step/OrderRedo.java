package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.SendBack;
import org.maplebridge.process.model.ModelBean;

/** Task 责令重新办理. */
@ModelBean
class OrderRedo implements JavaDelegate {

    private final SendBack sendBack;

    OrderRedo(SendBack sendBack) {
        this.sendBack = sendBack;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        sendBack.sendBack(receiptNumber);
    }
}
