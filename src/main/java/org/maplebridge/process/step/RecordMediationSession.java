package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.mediation.RecordSession;
import org.maplebridge.mediation.SessionForm;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.ProcessVariable;

/** Task 登记调解会议. */
@ModelBean(forgets = true)
class RecordMediationSession implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS = Set.of(
            MediationModel.MEDIATOR,
            MediationModel.HELD_ON,
            MediationModel.WAY,
            MediationModel.LINK,
            MediationModel.MINUTES,
            MediationModel.RESULT,
            MediationModel.NEXT_AT,
            MediationModel.PLACE);

    private final RecordSession recordSession;
    private final OwnVariables own;
    private final Actors actors;

    RecordMediationSession(RecordSession recordSession, OwnVariables own, Actors actors) {
        this.recordSession = recordSession;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, FIELDS);
        SessionForm form = new SessionForm(
                MediationModel.HELD_ON.take(execution),
                MediationModel.WAY.take(execution),
                MediationModel.LINK.take(execution),
                MediationModel.MINUTES.take(execution),
                MediationModel.RESULT.in(execution),
                MediationModel.NEXT_AT.take(execution),
                MediationModel.PLACE.take(execution));
        recordSession.record(receiptNumber, execution.getTenantId(), actors.current(), form);
        MediationModel.MEDIATOR.set(execution, actors.current());
    }
}
