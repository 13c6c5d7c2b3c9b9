package org.maplebridge.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.acceptance.AwaitAcceptance;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 开始计时 of a decision on acceptance. */
@ModelBean(
        needs = {"limitAmount", "limitUnit"},
        gives = "deadlineAt")
class StartAcceptanceClock implements JavaDelegate {

    private final AwaitAcceptance awaitAcceptance;

    StartAcceptanceClock(AwaitAcceptance awaitAcceptance) {
        this.awaitAcceptance = awaitAcceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit limit = DecidedLimit.takeStatutory(execution, PetitionModel.ACCEPTANCE_STEP);
        Schedule schedule = awaitAcceptance.await(receiptNumber, limit);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(schedule.dueAt()));
    }
}
