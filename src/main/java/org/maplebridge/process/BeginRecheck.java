package org.maplebridge.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.recheck.StartRecheckClock;

/** Task 开始计时 of a recheck. */
@ModelBean(
        needs = {"limitAmount", "limitUnit"},
        gives = "deadlineAt")
class BeginRecheck implements JavaDelegate {

    private final StartRecheckClock startRecheckClock;

    BeginRecheck(StartRecheckClock startRecheckClock) {
        this.startRecheckClock = startRecheckClock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit limit = DecidedLimit.takeOf(AppealModel.LIMITS + ".dmn " + RecheckModel.STEP, execution);
        PetitionModel.DEADLINE_AT.set(
                execution,
                Date.from(startRecheckClock.start(receiptNumber, limit).dueAt()));
    }
}
