package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.mediation.ConfirmationForm;
import org.maplebridge.mediation.RecordConfirmation;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.ProcessVariable;

/** Task 登记司法确认. */
@ModelBean(forgets = true)
class RecordCourtConfirmation implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS =
            Set.of(MediationModel.RESULT, MediationModel.APPLIED_ON, MediationModel.COURT, MediationModel.COURT_NUMBER);

    private final RecordConfirmation recordConfirmation;
    private final OwnVariables own;
    private final Actors actors;

    RecordCourtConfirmation(RecordConfirmation recordConfirmation, OwnVariables own, Actors actors) {
        this.recordConfirmation = recordConfirmation;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, FIELDS);
        ConfirmationForm form = new ConfirmationForm(
                MediationModel.RESULT.take(execution),
                MediationModel.APPLIED_ON.take(execution),
                MediationModel.COURT.take(execution),
                MediationModel.COURT_NUMBER.take(execution));
        recordConfirmation.record(receiptNumber, execution.getTenantId(), actors.current(), form);
    }
}
