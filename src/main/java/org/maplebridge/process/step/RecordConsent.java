package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.mediation.RecordConsents;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.ProcessVariable;

/** Task 登记双方意愿. */
@ModelBean(forgets = true)
class RecordConsent implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS =
            Set.of(MediationModel.PETITIONER_CONSENT, MediationModel.OTHER_CONSENT);

    private final RecordConsents recordConsents;
    private final OwnVariables own;
    private final Actors actors;

    RecordConsent(RecordConsents recordConsents, OwnVariables own, Actors actors) {
        this.recordConsents = recordConsents;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, FIELDS);
        boolean both = recordConsents.record(
                receiptNumber,
                execution.getTenantId(),
                actors.current(),
                MediationModel.PETITIONER_CONSENT.take(execution),
                MediationModel.OTHER_CONSENT.take(execution));
        MediationModel.CONSENT.set(execution, both ? "BOTH" : "REFUSED");
    }
}
