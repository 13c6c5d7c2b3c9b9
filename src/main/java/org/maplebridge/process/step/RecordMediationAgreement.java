package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.mediation.AgreementForm;
import org.maplebridge.mediation.RecordAgreement;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.OwnVariables;
import org.maplebridge.process.model.ProcessVariable;

/** Task 登记调解协议. */
@ModelBean(forgets = true)
class RecordMediationAgreement implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS = Set.of(
            MediationModel.AGREEMENT_FORM,
            MediationModel.AGREEMENT,
            MediationModel.EFFECTIVE_ON,
            MediationModel.PROMISES);

    private final RecordAgreement recordAgreement;
    private final OwnVariables own;
    private final Actors actors;

    RecordMediationAgreement(RecordAgreement recordAgreement, OwnVariables own, Actors actors) {
        this.recordAgreement = recordAgreement;
        this.own = own;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        own.keep(execution, FIELDS);
        AgreementForm form = new AgreementForm(
                MediationModel.AGREEMENT_FORM.take(execution),
                MediationModel.AGREEMENT.take(execution),
                MediationModel.EFFECTIVE_ON.take(execution),
                MediationModel.PROMISES.take(execution));
        recordAgreement.record(receiptNumber, execution.getTenantId(), actors.current(), form);
    }
}
