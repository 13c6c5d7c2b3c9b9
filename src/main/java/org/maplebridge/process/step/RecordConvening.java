package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.appeal.ConveneHearing;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;

/** Task 登记听证通知. */
@ModelBean(forgets = true)
class RecordConvening implements JavaDelegate {

    private final ConveneHearing conveneHearing;
    private final OwnVariables own;
    private final Actors actors;

    RecordConvening(ConveneHearing conveneHearing, OwnVariables own, Actors actors) {
        this.conveneHearing = conveneHearing;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(
                execution,
                AppealModel.STORED,
                Set.of(AppealModel.HEARING_AT, AppealModel.HEARING_PLACE, AppealModel.PARTICIPANTS));
        ConveneHearing.Invitation invitation = new ConveneHearing.Invitation(
                AppealModel.HEARING_AT.take(execution),
                AppealModel.HEARING_PLACE.take(execution),
                AppealModel.PARTICIPANTS.take(execution));
        conveneHearing.convene(receiptNumber, execution.getTenantId(), actors.current(), invitation);
    }
}
