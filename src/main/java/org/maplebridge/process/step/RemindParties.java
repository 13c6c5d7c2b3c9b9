package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.mediation.RemindOfConfirmation;
import org.maplebridge.process.model.ModelBean;

/** Task 提醒双方. */
@ModelBean
class RemindParties implements JavaDelegate {

    private final RemindOfConfirmation remindOfConfirmation;

    RemindParties(RemindOfConfirmation remindOfConfirmation) {
        this.remindOfConfirmation = remindOfConfirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        remindOfConfirmation.remind(receiptNumber, execution.getTenantId());
    }
}
