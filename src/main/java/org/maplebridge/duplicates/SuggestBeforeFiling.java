package org.maplebridge.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody who is about to file that the same may have been raised at the same place already. He has no right to
 * read it: told are its category, its day and who has it, no word that anybody wrote and nobody's name. Reports and
 * confidential petitions are never among them (Reg. art. 19, 30).
 */
@Service
public class SuggestBeforeFiling {

    /**
     * What may be told to everybody.
     *
     * @param category null where none was chosen
     * @param unitCode who has it now, null for nobody yet
     */
    public record Known(String category, Instant filedAt, String unitCode) {}

    private static final int MOST = 3;

    private final LikelyDuplicates likely;
    private final Petitions petitions;
    private final Units units;
    private final Clock time;

    SuggestBeforeFiling(LikelyDuplicates likely, Petitions petitions, Units units, Clock time) {
        this.likely = likely;
        this.petitions = petitions;
        this.units = units;
        this.time = time;
    }

    /** The likeliest first; none for an unknown area. */
    @Transactional(readOnly = true)
    public List<Known> of(String areaCode, String category, String title, String content) {
        return likely.ofText(title, content, areaCode, category, unitsAround(areaCode), time.instant()).stream()
                .filter(candidate -> candidate.likeness().suggested())
                .sorted(Comparator.comparing(candidate -> -candidate.likeness().score()))
                .limit(MOST)
                .flatMap(candidate -> petitions.look(candidate.receiptNumber()).stream())
                .map(SuggestBeforeFiling::known)
                .toList();
    }

    private static Known known(Petition petition) {
        return new Known(
                petition.matter().category(),
                petition.matter().filedAt(),
                petition.place() == null ? null : petition.place().unitCode());
    }

    /** All below the top of the area's tree: a petition may have gone up, and over to a department. */
    private Collection<String> unitsAround(String areaCode) {
        return units.find(areaCode)
                .map(unit -> (Collection<String>)
                        units.atOrBelow(List.of(unit.lineage().get(0))))
                .orElse(Set.of());
    }
}
