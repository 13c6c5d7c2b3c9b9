package org.maplebridge.process.step;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.ConveneConference;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.PetitionModel;

/** Task 登记会议通知. */
@ModelBean(gives = "deadlineAt", forgets = true)
class RecordConferenceCall implements JavaDelegate {

    private final ConveneConference conveneConference;
    private final OwnVariables own;
    private final Actors actors;

    RecordConferenceCall(ConveneConference conveneConference, OwnVariables own, Actors actors) {
        this.conveneConference = conveneConference;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.restore(execution, Set.of(MediationModel.MEETING_ON, MediationModel.PLACE, MediationModel.INVITED));
        ConveneConference.Invitation invitation = new ConveneConference.Invitation(
                MediationModel.MEETING_ON.take(execution),
                MediationModel.PLACE.take(execution),
                MediationModel.INVITED.take(execution));
        Instant due = conveneConference.convene(receiptNumber, actors.current(), invitation);
        PetitionModel.DEADLINE_AT.set(execution, Date.from(due));
    }
}
