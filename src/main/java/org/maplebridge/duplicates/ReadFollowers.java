package org.maplebridge.duplicates;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows which petitions one carries on: how many to whoever sees it, which ones to whoever sees those, too. */
@Service
@Transactional(readOnly = true)
public class ReadFollowers {

    /** The petition that leads, and the followers that the caller sees. */
    public record Led(Petition lead, List<Petition> followers) {}

    private final ReadPetition read;
    private final PetitionSight sight;
    private final Followers followers;

    ReadFollowers(ReadPetition read, PetitionSight sight, Followers followers) {
        this.read = read;
        this.sight = sight;
        this.followers = followers;
    }

    public Led of(String receiptNumber, StaffMember caller) {
        Petition lead = read.visible(receiptNumber, caller);
        return new Led(
                lead,
                followers.of(receiptNumber).stream()
                        .filter(number -> sight.visibleTo(number, caller))
                        .map(number -> read.visible(number, caller))
                        .toList());
    }
}
