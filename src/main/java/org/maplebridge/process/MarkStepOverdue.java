package org.maplebridge.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.backlog.CarryOutStep;

/** Task 标明逾期 of a step of a plan. */
@ModelBean
class MarkStepOverdue implements JavaDelegate {

    private final CarryOutStep carryOutStep;

    MarkStepOverdue(CarryOutStep carryOutStep) {
        this.carryOutStep = carryOutStep;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        carryOutStep.overdue(receiptNumber);
    }
}
