package org.maplebridge.duplicates;

import java.util.Set;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionConcealed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A re-review decided for good: who raised the matter is remembered. Secret matters are not, and are forgotten when they
 * become it (art. 30).
 */
@Component
class RememberFinalMatters {

    private static final Set<String> FOR_GOOD = Set.of("RE_REVIEW_UPHOLD", "RE_REVIEW_CHANGE");

    private final KnownFinalMatters known;
    private final Dossiers dossiers;

    RememberFinalMatters(KnownFinalMatters known, Dossiers dossiers) {
        this.known = known;
        this.dossiers = dossiers;
    }

    @EventListener
    void on(PetitionConcealed concealed) {
        known.forget(concealed.receiptNumber());
    }

    @EventListener
    void on(PetitionChanged change) {
        boolean decided = change.events().stream()
                .anyMatch(event -> event.kind() == EventKind.REVIEW_DECIDED && FOR_GOOD.contains(event.reason()));
        Petition petition = change.petition();
        if (decided && !petition.secret()) {
            known.add(petition, dossiers.petitionersOf(petition));
        }
    }
}
