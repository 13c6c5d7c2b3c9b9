package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.backlog.CarryOutStep;
import org.maplebridge.process.model.ModelBean;

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
