package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.Outcome;
import org.maplebridge.handling.PassDeadline;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 记录超期. */
@ModelBean
class PassLevelDeadline implements JavaDelegate {

    private static final String STAYS = "STAYS";

    private final PassDeadline passDeadline;

    PassLevelDeadline(PassDeadline passDeadline) {
        this.passDeadline = passDeadline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        boolean goesUp = passDeadline.pass(receiptNumber);
        PetitionModel.OUTCOME.set(execution, goesUp ? Outcome.DEADLINE_EXCEEDED.name() : STAYS);
    }
}
