package org.maplebridge.statistics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts what happens to petitions, in the transaction in which it happens. A petition is filed in its area on the day
 * it was first raised, be it years before its import; all else counts where and when it was done.
 */
@Component
class CountChanges {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<EventKind, Measure> MEASURES = Map.of(
            EventKind.REGISTERED, Measure.FILED,
            EventKind.SOLVED, Measure.RESOLVED,
            EventKind.DEADLINE_EXCEEDED, Measure.ESCALATED_DEADLINE,
            EventKind.HANDED_UP, Measure.ESCALATED_DECISION,
            EventKind.RETURNED, Measure.RETURNED,
            EventKind.WITHDRAWN, Measure.WITHDRAWN,
            EventKind.OVERDUE_AT_TOP, Measure.OVERDUE_AT_TOP);

    private final Counts counts;
    private final Units units;

    CountChanges(Counts counts, Units units) {
        this.counts = counts;
        this.units = units;
    }

    @EventListener
    void count(PetitionChanged change) {
        List<Fact> facts = change.events().stream()
                .filter(event -> MEASURES.containsKey(event.kind()))
                .map(event -> fact(change.petition(), event))
                .flatMap(Optional::stream)
                .toList();
        if (!facts.isEmpty()) {
            counts.add(facts);
        }
    }

    private Optional<Fact> fact(Petition petition, PetitionEvent event) {
        Measure measure = MEASURES.get(event.kind());
        boolean filed = measure == Measure.FILED;
        Instant at = filed ? petition.matter().filedAt() : event.at();
        if (!filed && event.unitCode() != null) {
            return Optional.of(fact(at, event.unitCode(), event.level(), measure));
        }
        return units.findKnown(petition.matter().areaCode()).map(area -> fact(at, area.code(), area.level(), measure));
    }

    private static Fact fact(Instant at, String unitCode, String level, Measure measure) {
        return new Fact(at.atZone(ZONE).toLocalDate(), unitCode, level, measure);
    }
}
