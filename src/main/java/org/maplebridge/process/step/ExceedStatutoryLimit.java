package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.PassStatutoryLimit;
import org.maplebridge.process.model.ModelBean;

/** Task 记录超过法定时限. */
@ModelBean
class ExceedStatutoryLimit implements JavaDelegate {

    private final PassStatutoryLimit passStatutoryLimit;

    ExceedStatutoryLimit(PassStatutoryLimit passStatutoryLimit) {
        this.passStatutoryLimit = passStatutoryLimit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        passStatutoryLimit.pass(execution.getProcessBusinessKey());
    }
}
