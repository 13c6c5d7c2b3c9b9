package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.ResumeHandling;
import org.maplebridge.process.model.ModelBean;

/** Task 恢复计时. */
@ModelBean(givesAtOnce = {"deadlineAt", "firstReminderAt", "secondReminderAt"})
class ResumeAfterMaterial implements JavaDelegate {

    private final ResumeHandling resumeHandling;

    ResumeAfterMaterial(ResumeHandling resumeHandling) {
        this.resumeHandling = resumeHandling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        Wakes.set(execution, resumeHandling.resume(receiptNumber, true));
    }
}
