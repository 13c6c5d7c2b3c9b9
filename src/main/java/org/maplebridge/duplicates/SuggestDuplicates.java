package org.maplebridge.duplicates;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggests open petitions that may be the same matter, the likeliest first, of those that the caller sees. For a report
 * or a confidential petition nothing is suggested, and neither is ever suggested for another (Reg. art. 30).
 */
@Service
@Transactional(readOnly = true)
public class SuggestDuplicates {

    /** A petition that may be the same matter. */
    public record Suggestion(Petition petition, Likeness likeness) {}

    private static final int MOST = 20;

    private final ReadPetition read;
    private final PetitionSight sight;
    private final LikelyDuplicates likely;
    private final Units units;

    SuggestDuplicates(ReadPetition read, PetitionSight sight, LikelyDuplicates likely, Units units) {
        this.read = read;
        this.sight = sight;
        this.likely = likely;
        this.units = units;
    }

    public List<Suggestion> of(String receiptNumber, StaffMember caller) {
        Petition petition = read.visible(receiptNumber, caller);
        if (petition.secret()) {
            return List.of();
        }
        return likely.of(petition, neighbours(petition), caller.visibleUnits()).stream()
                .filter(candidate -> candidate.likeness().suggested())
                .sorted(Comparator.comparing(candidate -> -candidate.likeness().score()))
                .filter(candidate -> sight.visibleTo(candidate.receiptNumber(), caller))
                .limit(MOST)
                .map(candidate -> new Suggestion(read.visible(candidate.receiptNumber(), caller), candidate.likeness()))
                .toList();
    }

    /** The areas of the unit above the place. */
    private Collection<String> neighbours(Petition petition) {
        return units.findKnown(petition.matter().areaCode())
                .flatMap(units::parentOf)
                .map(parent -> (Collection<String>) units.atOrBelow(List.of(parent.code())))
                .orElse(Set.of());
    }
}
