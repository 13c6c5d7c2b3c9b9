package org.maplebridge.petition;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Keeps a handler from getting rid of a petition by accusing himself or his own unit: where its petitioner does not name who
 * is accused, a registrar or supervisor of the line finds it, or the head above decides on a request that the unit step aside
 * (Reg. art. 22, 28).
 */
@Component
class OwnAccusations {

    private final PetitionTexts texts;
    private final Recusals recusals;
    private final Units units;

    OwnAccusations(PetitionTexts texts, Recusals recusals, Units units) {
        this.texts = texts;
        this.recusals = recusals;
        this.units = units;
    }

    /** @param before who was accused before the caller added to them */
    void refuse(Petition petition, List<Accused> before, StaffMember caller) {
        boolean own = petition.matter().accused().stream()
                .filter(accused -> !before.contains(accused))
                .anyMatch(accused -> !named(accused, petition));
        if (own && recusals.recused(caller, petition)) {
            throw Refusal.againstRule("accuses-own-unit");
        }
    }

    private boolean named(Accused accused, Petition petition) {
        String words = petition.matter().title() + "\n" + texts.contentOf(petition.id());
        return words.contains(accused.name().strip())
                || accused.unitCode() != null && words.contains(units.nameOf(accused.unitCode()));
    }
}
