package org.maplebridge.mediation;

import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A side itself says, once, whether it wants the mediation that a unit offers; its refusal ends it, and where both consented
 * nobody of the unit has to say so again (PML art. 3, 17).
 */
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
    public void give(Mediation seen, Side side, Boolean consents) {
        if (consents == null) {
            throw Refusal.invalid(new FieldError("#/consent", "required"));
        }
        petitions.lock(seen.receiptNumber());
        Mediation offered = mediations
                .find(seen.id())
                .filter(mediation -> mediation.state() == MediationState.PROPOSED && side.consentIn(mediation) == null)
                .orElseThrow(() -> Refusal.wrongState("no-mediation-offered", seen.receiptNumber()));
        if (side == Side.PETITIONER) {
            mediations.petitionerConsent(offered.id(), consents);
        } else {
            mediations.otherConsent(offered.id(), consents);
        }
        if (consents) {
            log.enter(offered, EventKind.MEDIATION_CONSENTED, side.actor(), side.name(), null);
            if (Boolean.TRUE.equals(side.opposite().consentIn(offered))) {
                mediations.state(offered.id(), MediationState.CONSENTED);
                workflow.consented(offered);
            }
        } else {
            endMediation.refused(offered, side.actor(), side);
            workflow.refused(offered);
        }
    }
}
