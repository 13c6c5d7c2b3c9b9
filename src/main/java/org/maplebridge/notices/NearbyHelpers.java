package org.maplebridge.notices;

import java.util.List;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Recusals;
import org.maplebridge.wishes.ReadWishes;
import org.springframework.stereotype.Component;

/** Who wants to hear of a new wish: those to whom it is shown, none of whom has to keep away from the petition. */
@Component
class NearbyHelpers {

    private final Announcements announcements;
    private final StaffDirectory directory;
    private final ReadWishes wishes;
    private final Recusals recusals;

    NearbyHelpers(Announcements announcements, StaffDirectory directory, ReadWishes wishes, Recusals recusals) {
        this.announcements = announcements;
        this.directory = directory;
        this.wishes = wishes;
        this.recusals = recusals;
    }

    /** Whoever helps no longer is not told, whatever he once chose. */
    List<Announcements.Choice> of(Petition petition, String unitCode) {
        return announcements.wanted().stream()
                .filter(choice -> directory
                        .own(choice.username())
                        .filter(person -> wishes.near(person, unitCode) && !recusals.recused(person, petition))
                        .isPresent())
                .toList();
    }
}
