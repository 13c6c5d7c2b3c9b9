package org.maplebridge.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.promises.PassPromiseDay;

/** Task 承诺到期. */
@ModelBean
class PromiseDayPassed implements JavaDelegate {

    private final PassPromiseDay passPromiseDay;

    PromiseDayPassed(PassPromiseDay passPromiseDay) {
        this.passPromiseDay = passPromiseDay;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        passPromiseDay.pass(
                receiptNumber,
                execution.getTenantId(),
                PromiseProcess.PROMISE.needed(execution).longValue());
    }
}
