package org.maplebridge.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.serving.PassServingLimit;

/** Task 记录逾期未送达. */
@ModelBean
class RecordLateServing implements JavaDelegate {

    private final PassServingLimit passServingLimit;

    RecordLateServing(PassServingLimit passServingLimit) {
        this.passServingLimit = passServingLimit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        passServingLimit.pass(execution.getProcessBusinessKey(), execution.getTenantId());
    }
}
