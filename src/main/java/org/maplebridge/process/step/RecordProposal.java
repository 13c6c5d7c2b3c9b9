package org.maplebridge.process.step;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.mediation.OtherSide;
import org.maplebridge.mediation.ProposeMediation;
import org.maplebridge.process.model.AccompanimentStart;
import org.maplebridge.process.model.Actors;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.ProcessVariable;

/** Task 登记调解提议. */
@ModelBean(forgets = true)
class RecordProposal implements JavaDelegate {

    private static final Set<ProcessVariable<?>> FIELDS = Set.of(
            MediationModel.OTHER_PARTY,
            MediationModel.DISPUTE,
            MediationModel.OTHER_WORDS,
            MediationModel.OTHER_PHONE,
            MediationModel.OTHER_EMAIL);

    private final ProposeMediation proposeMediation;
    private final AccompanimentStart start;
    private final Actors actors;

    RecordProposal(ProposeMediation proposeMediation, AccompanimentStart start, Actors actors) {
        this.proposeMediation = proposeMediation;
        this.start = start;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String receiptNumber = execution.getProcessBusinessKey();
        boolean proceeds = start.proceeds(execution, Accompaniment.MEDIATION, FIELDS);
        String otherParty = MediationModel.OTHER_PARTY.take(execution);
        String dispute = MediationModel.DISPUTE.take(execution);
        OtherSide other = new OtherSide(
                MediationModel.OTHER_WORDS.take(execution),
                MediationModel.OTHER_PHONE.take(execution),
                MediationModel.OTHER_EMAIL.take(execution));
        if (proceeds) {
            proposeMediation.propose(
                    receiptNumber, execution.getTenantId(), actors.current(), otherParty, dispute, other);
        }
    }
}
