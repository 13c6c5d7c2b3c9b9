package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.EnterLevel;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 开始计时 of a level. */
@ModelBean(
        needs = {"limitAmount", "limitUnit"},
        givesAtOnce = {"deadlineAt", "firstReminderAt", "secondReminderAt"})
class StartLevelClock implements JavaDelegate {

    private final EnterLevel enterLevel;

    StartLevelClock(EnterLevel enterLevel) {
        this.enterLevel = enterLevel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit limit = DecidedLimit.take(execution, PetitionModel.LEVEL.in(execution));
        Wakes.set(execution, enterLevel.enter(receiptNumber, limit));
    }
}
