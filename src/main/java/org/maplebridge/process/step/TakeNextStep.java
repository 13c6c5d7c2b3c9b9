package org.maplebridge.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.backlog.NextStep;
import org.maplebridge.process.model.BacklogModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 取下一步骤. */
@ModelBean(gives = "deadlineAt")
class TakeNextStep implements JavaDelegate {

    private final NextStep nextStep;

    TakeNextStep(NextStep nextStep) {
        this.nextStep = nextStep;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        NextStep.Next next = nextStep.next(receiptNumber);
        BacklogModel.NEXT_WORK.set(execution, next.work().name());
        PetitionModel.DEADLINE_AT.set(execution, next.dueAt() == null ? null : Date.from(next.dueAt()));
    }
}
