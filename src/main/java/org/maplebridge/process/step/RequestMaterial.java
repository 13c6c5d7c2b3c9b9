package org.maplebridge.process.step;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.RecordOutcome;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.Schedule;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.DecidedLimit;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 通知补正，暂停计时. */
@ModelBean(
        needs = {"limitAmount", "limitUnit"},
        gives = "supplementDueAt")
class RequestMaterial implements JavaDelegate {

    private final RecordOutcome recordOutcome;
    private final Actors actors;

    RequestMaterial(RecordOutcome recordOutcome, Actors actors) {
        this.recordOutcome = recordOutcome;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        LevelLimit limit = DecidedLimit.take(execution, PetitionModel.SUPPLEMENT_STEP);
        Schedule schedule = recordOutcome.requestMaterial(
                receiptNumber, actors.current(), PetitionModel.NOTE.take(execution), limit);
        PetitionModel.SUPPLEMENT_DUE_AT.set(execution, Date.from(schedule.dueAt()));
    }
}
