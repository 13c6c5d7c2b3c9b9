package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.deliberation.MeetingForm;
import org.maplebridge.deliberation.RecordMeeting;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.ProcessVariable;

/** Task 登记议事结果. */
@ModelBean(forgets = true)
class RecordResidentsMeeting implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS = Set.of(
            MediationModel.RESULT,
            MediationModel.HELD_ON,
            MediationModel.ATTENDED,
            MediationModel.MINUTES,
            MediationModel.RESOLUTION,
            MediationModel.PROMISES,
            MediationModel.MEETING_AT,
            MediationModel.PLACE);

    private final RecordMeeting recordMeeting;
    private final OwnVariables own;
    private final Actors actors;

    RecordResidentsMeeting(RecordMeeting recordMeeting, OwnVariables own, Actors actors) {
        this.recordMeeting = recordMeeting;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, FIELDS);
        MeetingForm form = new MeetingForm(
                MediationModel.RESULT.in(execution),
                MediationModel.HELD_ON.take(execution),
                MediationModel.ATTENDED.take(execution),
                MediationModel.MINUTES.take(execution),
                MediationModel.RESOLUTION.take(execution),
                MediationModel.PROMISES.take(execution),
                MediationModel.MEETING_AT.take(execution),
                MediationModel.PLACE.take(execution));
        recordMeeting.record(receiptNumber, execution.getTenantId(), actors.current(), form);
    }
}
