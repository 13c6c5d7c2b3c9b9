package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.RemindHandlers;
import org.maplebridge.process.model.ModelBean;

/** Task 再次提醒经办人. */
@ModelBean
class RemindSecond implements JavaDelegate {

    private final RemindHandlers remindHandlers;

    RemindSecond(RemindHandlers remindHandlers) {
        this.remindHandlers = remindHandlers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        remindHandlers.remind(receiptNumber, true);
    }
}
