package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.UnitDeadline;
import org.maplebridge.process.model.ModelBean;

/** Task 记录逾期未送达. */
@ModelBean
class RecordLateServing implements JavaDelegate {

    private final UnitDeadline unitDeadline;

    RecordLateServing(UnitDeadline unitDeadline) {
        this.unitDeadline = unitDeadline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unitDeadline.pass(
                execution.getProcessBusinessKey(), execution.getTenantId(), ClockKind.SERVING, EventKind.SERVING_LATE);
    }
}
