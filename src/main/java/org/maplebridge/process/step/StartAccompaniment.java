package org.maplebridge.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.BeginAccompaniment;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;

/** Task 启动配合程序. */
@ModelBean(givesAtOnce = {"deadlineAt", "firstReminderAt", "secondReminderAt"})
class StartAccompaniment implements JavaDelegate {

    private final BeginAccompaniment beginAccompaniment;
    private final Actors actors;

    StartAccompaniment(BeginAccompaniment beginAccompaniment, Actors actors) {
        this.beginAccompaniment = beginAccompaniment;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        String handler = actors.current();
        Accompaniment kind = Accompaniment.valueOf(PetitionModel.ACCOMPANIMENT.takeNeeded(execution));
        Wakes.set(execution, beginAccompaniment.begin(receiptNumber, kind, handler));
        KeepHandler.HANDLER.set(execution, handler);
    }
}
