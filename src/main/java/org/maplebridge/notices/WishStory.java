package org.maplebridge.notices;

import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.PetitionEvent;

/** Which wish of a unit an entry of a history belongs to, and who had claimed it then; read from the history alone. */
final class WishStory {

    private WishStory() {}

    /** Empty where nobody had claimed it. */
    static Optional<String> helperAt(PetitionEvent event, List<PetitionEvent> history) {
        for (int i = history.size() - 1; i >= 0; i--) {
            PetitionEvent earlier = history.get(i);
            if (belongs(earlier, event)) {
                if (earlier.kind() == EventKind.WISH_CLAIMED) {
                    return Optional.of(earlier.actor());
                }
                if (earlier.seq() < event.seq() && frees(earlier.kind())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what was offered by such an entry still waits for somebody. */
    static boolean waits(PetitionEvent offer, List<PetitionEvent> history) {
        return history.stream()
                .filter(later -> later.seq() > offer.seq() && offer.unitCode().equals(later.unitCode()))
                .noneMatch(later -> later.kind() == EventKind.WISH_OFFERED || endsOffer(later.kind()));
    }

    static boolean endsOffer(EventKind kind) {
        return kind == EventKind.WISH_CLAIMED || kind == EventKind.WISH_TAKEN_DOWN || kind == EventKind.WISH_LAPSED;
    }

    static String titleAt(PetitionEvent event, List<PetitionEvent> history) {
        return history.stream()
                .filter(earlier -> earlier.kind() == EventKind.WISH_OFFERED && belongs(earlier, event))
                .map(PetitionEvent::note)
                .reduce((first, later) -> later)
                .orElse("微心愿");
    }

    private static boolean belongs(PetitionEvent earlier, PetitionEvent event) {
        return earlier.seq() <= event.seq() && event.unitCode().equals(earlier.unitCode());
    }

    private static boolean frees(EventKind kind) {
        return kind == EventKind.WISH_OFFERED
                || kind == EventKind.WISH_GIVEN_BACK
                || kind == EventKind.WISH_LATE
                || kind == EventKind.WISH_NOT_FULFILLED;
    }
}
