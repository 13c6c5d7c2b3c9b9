package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.RemindHandlers;
import org.maplebridge.process.model.ModelBean;

/** Task 提醒经办人. */
@ModelBean
class RemindFirst implements JavaDelegate {

    private final RemindHandlers remindHandlers;

    RemindFirst(RemindHandlers remindHandlers) {
        this.remindHandlers = remindHandlers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        remindHandlers.remind(receiptNumber, false);
    }
}
