package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.ResumeHandling;
import org.maplebridge.process.model.ModelBean;

/** Task 按现有材料恢复计时. */
@ModelBean(givesAtOnce = {"deadlineAt", "firstReminderAt", "secondReminderAt"})
class ResumeAfterDeadline implements JavaDelegate {

    private final ResumeHandling resumeHandling;

    ResumeAfterDeadline(ResumeHandling resumeHandling) {
        this.resumeHandling = resumeHandling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        Wakes.set(execution, resumeHandling.resume(receiptNumber, false));
    }
}
