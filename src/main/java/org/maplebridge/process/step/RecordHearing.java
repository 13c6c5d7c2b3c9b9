package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.HoldHearing;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记听证笔录. */
@ModelBean(forgets = true)
class RecordHearing implements JavaDelegate {

    private final HoldHearing holdHearing;
    private final OwnVariables own;
    private final Actors actors;

    RecordHearing(HoldHearing holdHearing, OwnVariables own, Actors actors) {
        this.holdHearing = holdHearing;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, AppealModel.STORED, Set.of(AppealModel.MINUTES, PetitionModel.NOTE));
        HoldHearing.Minutes minutes = new HoldHearing.Minutes(
                AppealModel.HEARING_OUTCOME.in(execution),
                AppealModel.MINUTES.take(execution),
                PetitionModel.NOTE.take(execution));
        HoldHearing.Result result =
                holdHearing.record(receiptNumber, execution.getTenantId(), actors.current(), minutes);
        AppealModel.HEARING_OUTCOME.set(execution, result.name());
    }
}
