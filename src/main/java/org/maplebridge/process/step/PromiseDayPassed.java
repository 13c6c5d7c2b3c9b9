package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PromiseModel;
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
                PromiseModel.PROMISE.needed(execution).longValue());
    }
}
