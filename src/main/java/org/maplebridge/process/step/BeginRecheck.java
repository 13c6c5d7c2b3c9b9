package org.maplebridge.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.RecheckModel;
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
