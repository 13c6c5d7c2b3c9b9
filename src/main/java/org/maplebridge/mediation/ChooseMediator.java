package org.maplebridge.mediation;

import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Recusals;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Both sides chose a mediator from the register (PML art. 19). Refuses whom the petition accuses (Reg. art. 28), and whom one
 * of the sides does not accept as long as it has not said otherwise.
 */
@Service
public class ChooseMediator {

    private final Petitions petitions;
    private final Mediations mediations;
    private final Mediators mediators;
    private final MediatorAnswers answers;
    private final Recusals recusals;
    private final MediationLog log;
    private final Units units;

    ChooseMediator(
            Petitions petitions,
            Mediations mediations,
            Mediators mediators,
            MediatorAnswers answers,
            Recusals recusals,
            MediationLog log,
            Units units) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.mediators = mediators;
        this.answers = answers;
        this.recusals = recusals;
        this.log = log;
        this.units = units;
    }

    /** The user name of the one who was chosen. */
    public String choose(String receiptNumber, String unitCode, String by, String wanted) {
        Petition petition = petitions.get(receiptNumber);
        Mediation mediation = mediations.current(receiptNumber, unitCode);
        if (wanted == null || wanted.isBlank()) {
            throw Refusal.invalid(new FieldError("#/mediator", "required"));
        }
        StaffMember chosen = mediators
                .find(unitCode, wanted.strip())
                .orElseThrow(() -> Refusal.invalid(
                        new FieldError("#/mediator", "unknown-mediator", units.nameOf(unitCode), wanted.strip())));
        if (recusals.recused(chosen, petition)) {
            throw Refusal.againstRule("accused-mediator", chosen.name());
        }
        answers.of(mediation.id()).stream()
                .filter(answer -> !answer.accepts() && answer.username().equals(chosen.username()))
                .findFirst()
                .ifPresent(answer -> {
                    throw Refusal.againstRule(
                            "mediator-not-accepted",
                            chosen.name(),
                            answer.side().label());
                });
        mediations.mediator(mediation.id(), chosen.username());
        log.enter(mediation, EventKind.MEDIATOR_CHOSEN, by, null, chosen.name());
        return chosen.username();
    }
}
