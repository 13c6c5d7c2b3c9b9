package org.maplebridge.mediation;

import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The petitioner himself says whether he wants the mediation that a unit offers; his refusal ends it (PML art. 17). */
@Service
public class GiveConsent {

    private final Petitions petitions;
    private final Mediations mediations;
    private final MediationWorkflow workflow;
    private final EndMediation endMediation;
    private final MediationLog log;

    GiveConsent(
            Petitions petitions,
            Mediations mediations,
            MediationWorkflow workflow,
            EndMediation endMediation,
            MediationLog log) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.workflow = workflow;
        this.endMediation = endMediation;
        this.log = log;
    }

    @Transactional
    public void give(String receiptNumber, Boolean consents) {
        if (consents == null) {
            throw Refusal.invalid(new FieldError("#/consent", "required"));
        }
        petitions.lock(receiptNumber);
        Mediation offered = mediations
                .offered(receiptNumber)
                .orElseThrow(() -> Refusal.wrongState("no-mediation-offered", receiptNumber));
        mediations.petitionerConsent(offered.id(), consents);
        if (consents) {
            log.enter(offered, EventKind.MEDIATION_CONSENTED, Act.PETITIONER, "PETITIONER", null);
        } else {
            endMediation.refused(offered, Act.PETITIONER, "PETITIONER");
            workflow.refused(offered);
        }
    }
}
