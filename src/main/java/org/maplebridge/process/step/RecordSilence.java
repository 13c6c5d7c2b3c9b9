package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.cohandling.RecordDepartmentSilence;
import org.maplebridge.process.model.CoHandlingModel;
import org.maplebridge.process.model.ModelBean;

/** Task 记录逾期. */
@ModelBean
class RecordSilence implements JavaDelegate {

    private final RecordDepartmentSilence recordDepartmentSilence;

    RecordSilence(RecordDepartmentSilence recordDepartmentSilence) {
        this.recordDepartmentSilence = recordDepartmentSilence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        CoHandlingModel.SILENCE.set(
                execution,
                recordDepartmentSilence
                        .record(receiptNumber, execution.getTenantId())
                        .name());
    }
}
