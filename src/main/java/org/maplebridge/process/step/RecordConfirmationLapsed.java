package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.mediation.LapseConfirmation;
import org.maplebridge.process.model.ModelBean;

/** Task 登记期满. */
@ModelBean
class RecordConfirmationLapsed implements JavaDelegate {

    private final LapseConfirmation lapseConfirmation;

    RecordConfirmationLapsed(LapseConfirmation lapseConfirmation) {
        this.lapseConfirmation = lapseConfirmation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        lapseConfirmation.lapse(receiptNumber, execution.getTenantId());
    }
}
