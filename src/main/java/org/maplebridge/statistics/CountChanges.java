package org.maplebridge.statistics;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Matter;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.Satisfaction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts what happens to petitions, in the transaction in which it happens. A matter that is answered again after its
 * reply was taken back is not resolved a second time. A petition is filed in its area on the day
 * it was first raised, be it years before its import; all else counts where and when it was done.
 */
@Component
class CountChanges {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<EventKind, Measure> MEASURES = Map.ofEntries(
            entry(EventKind.REGISTERED, Measure.FILED),
            entry(EventKind.SOLVED, Measure.RESOLVED),
            entry(EventKind.DEADLINE_EXCEEDED, Measure.ESCALATED_DEADLINE),
            entry(EventKind.HANDED_UP, Measure.ESCALATED_DECISION),
            entry(EventKind.RETURNED, Measure.RETURNED),
            entry(EventKind.WITHDRAWN, Measure.WITHDRAWN),
            entry(EventKind.OVERDUE_AT_TOP, Measure.OVERDUE_AT_TOP),
            entry(EventKind.TRIAGED, Measure.ASSIGNED),
            entry(EventKind.REROUTED, Measure.TRANSFERRED),
            entry(EventKind.URGED, Measure.URGED),
            entry(EventKind.RATED, Measure.RATED),
            entry(EventKind.SUPERVISION_RAISED, Measure.SUPERVISED));

    private final Counts counts;
    private final Units units;

    CountChanges(Counts counts, Units units) {
        this.counts = counts;
        this.units = units;
    }

    @EventListener
    void count(PetitionChanged change) {
        List<Fact> facts = change.events().stream()
                .flatMap(event -> measures(change.petition(), event)
                        .flatMap(measure -> fact(change.petition(), event, measure).stream()))
                .toList();
        if (!facts.isEmpty()) {
            counts.add(facts);
        }
    }

    /** A rating counts once as such, and once more where the petitioner was not dissatisfied with the unit. */
    private static Stream<Measure> measures(Petition petition, PetitionEvent event) {
        Measure measure = MEASURES.get(event.kind());
        if (measure == Measure.RESOLVED && petition.answeredBefore()) {
            return Stream.empty();
        }
        boolean satisfied =
                measure == Measure.RATED && !Satisfaction.DISSATISFIED.name().equals(event.reason());
        return satisfied ? Stream.of(measure, Measure.SATISFIED) : Stream.ofNullable(measure);
    }

    private Optional<Fact> fact(Petition petition, PetitionEvent event, Measure measure) {
        boolean filed = measure == Measure.FILED;
        Instant at = filed ? petition.matter().filedAt() : event.at();
        if (!filed && event.unitCode() != null) {
            return Optional.of(fact(at, event.unitCode(), event.level(), measure, petition));
        }
        return units.findKnown(petition.matter().areaCode())
                .map(area -> filed && petition.secret() ? discreet(area, petition) : area)
                .map(area -> fact(at, area.code(), area.level(), measure, petition));
    }

    /** A secret petition is not counted where it arose, but where it went: those it is against may be there. */
    private Unit discreet(Unit area, Petition petition) {
        if (petition.place() != null) {
            return units.get(petition.place().unitCode());
        }
        List<Unit> line = units.lineage(area);
        return line.get(line.size() - 1);
    }

    private static Fact fact(Instant at, String unitCode, String level, Measure measure, Petition petition) {
        List<String> aspects = switch (measure) {
            case FILED -> aspectsOf(petition);
            case RESOLVED ->
                List.of(Aspect.RESOLVED.of(petition.matter().purpose().name()));
            default -> null;
        };
        return new Fact(at.atZone(ZONE).toLocalDate(), unitCode, level, measure, aspects);
    }

    /** Whom a secret petition is against is not counted either. */
    private static List<String> aspectsOf(Petition petition) {
        Matter matter = petition.matter();
        List<String> aspects = new ArrayList<>();
        aspects.add(Aspect.CHANNEL.of(matter.channel().name()));
        aspects.add(Aspect.PURPOSE.of(matter.purpose().name()));
        aspects.add(Aspect.FIELD.of(
                matter.category() == null ? "" : matter.category().split("/")[0]));
        if (!petition.secret()) {
            matter.accused().stream()
                    .filter(accused -> accused.kind() == AccusedKind.UNIT && accused.unitCode() != null)
                    .map(accused -> Aspect.AGAINST.of(accused.unitCode()))
                    .distinct()
                    .forEach(aspects::add);
        }
        return aspects;
    }
}
