package org.maplebridge.mediation;

import java.time.Clock;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Recusals;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A side says itself whether it accepts somebody of the register as mediator (PML art. 19). Whom it does not accept any more
 * mediates no longer, and another has to be chosen. Refuses it once the sides agreed or it ended.
 */
@Service
public class AnswerMediator {

    private final Petitions petitions;
    private final Mediations mediations;
    private final MediatorAnswers answers;
    private final Mediators mediators;
    private final Recusals recusals;
    private final MediationWorkflow workflow;
    private final MediationLog log;
    private final Clock time;

    AnswerMediator(
            Petitions petitions,
            Mediations mediations,
            MediatorAnswers answers,
            Mediators mediators,
            Recusals recusals,
            MediationWorkflow workflow,
            MediationLog log,
            Clock time) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.answers = answers;
        this.mediators = mediators;
        this.recusals = recusals;
        this.workflow = workflow;
        this.log = log;
        this.time = time;
    }

    @Transactional
    public void answer(Mediation seen, Side side, String username, Boolean accepts) {
        petitions.lock(seen.receiptNumber());
        Petition petition = petitions.get(seen.receiptNumber());
        Mediation mediation = mediations.find(seen.id()).orElseThrow();
        if (!mediation.state().mediatorOpen()) {
            throw Refusal.wrongState("mediator-settled", mediation.receiptNumber());
        }
        if (accepts == null) {
            throw Refusal.invalid(new FieldError("#/accepts", "required"));
        }
        StaffMember named = mediators.of(mediation.unitCode()).stream()
                .filter(one -> one.username().equals(username) && !recusals.recused(one, petition))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(new FieldError("#/mediator", "mediator-not-in-register")));
        answers.put(mediation.id(), new MediatorAnswers.Answer(side, username, accepts), time.instant());
        EventKind kind = accepts ? EventKind.MEDIATOR_NAMED : EventKind.MEDIATOR_REJECTED;
        log.enter(mediation, kind, side.actor(), side.name(), named.name());
        if (!accepts && username.equals(mediation.mediator())) {
            mediations.withoutMediator(mediation.id());
            workflow.objected(mediation);
        } else if (mediation.state() == MediationState.CONSENTED) {
            workflow.named(mediation);
        }
    }
}
