package org.maplebridge.statistics;

import static java.util.Map.entry;

import java.time.Instant;
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
import org.maplebridge.petition.MatterCorrected;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.Satisfaction;
import org.maplebridge.shared.BeijingTime;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Counts what happens to petitions, in the transaction in which it happens. A matter that is answered again after its
 * reply was taken back is not resolved a second time. A petition is filed in its area on the day
 * it was first raised, be it years before its import; all else counts where and when it was done.
 */
@Component
class CountChanges {

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
            entry(EventKind.SUPERVISION_RAISED, Measure.SUPERVISED),
            entry(EventKind.REDO_ORDERED, Measure.REDONE),
            entry(EventKind.REOPENED, Measure.REDONE),
            entry(EventKind.WHISTLE_SIGNED, Measure.WHISTLE_SIGNED),
            entry(EventKind.WHISTLE_REPORTED, Measure.WHISTLE_REPORTED),
            entry(EventKind.WHISTLE_SILENT, Measure.WHISTLE_SILENT),
            entry(EventKind.BACKLOG_ENTERED, Measure.BACKLOG_ENTERED));

    private final Counts counts;
    private final Units units;

    CountChanges(Counts counts, Units units) {
        this.counts = counts;
        this.units = units;
    }

    /** Before those who change the petition because of what happened. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void count(PetitionChanged change) {
        Petition petition = change.petition();
        List<Fact> facts = new ArrayList<>();
        change.events()
                .forEach(event -> measures(petition, event)
                        .forEach(measure -> fact(petition, event, measure).ifPresent(facts::add)));
        if (petition.backlog() && petition.endedAt() != null && petition.place() != null) {
            facts.add(fact(
                    petition.endedAt(),
                    petition.place().unitCode(),
                    petition.place().level(),
                    Measure.BACKLOG_SETTLED,
                    null));
        }
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
        if (measure == Measure.RESOLVED && petition.overdue()) {
            return Stream.of(measure, Measure.RESOLVED_LATE);
        }
        boolean satisfied =
                measure == Measure.RATED && !Satisfaction.DISSATISFIED.name().equals(event.reason());
        return satisfied ? Stream.of(measure, Measure.SATISFIED) : Stream.ofNullable(measure);
    }

    /** What was filed is counted as what it was found to be, on the same day. */
    @EventListener
    void recount(MatterCorrected correction) {
        Petition petition = correction.petition();
        Optional<Fact> before = filed(correction.before(), correction.wasSecret(), petition.place());
        Optional<Fact> now = filed(petition.matter(), petition.secret(), petition.place());
        if (!before.equals(now)) {
            counts.add(Stream.of(before.map(Fact::takenBack), now)
                    .flatMap(Optional::stream)
                    .toList());
        }
    }

    /** That a reply was taken back counts where it was given, whoever took it back. */
    private Optional<Fact> fact(Petition petition, PetitionEvent event, Measure measure) {
        if (measure == Measure.FILED) {
            return filed(petition.matter(), petition.secret(), petition.place());
        }
        List<String> aspects = measure == Measure.RESOLVED
                ? List.of(Aspect.RESOLVED.of(petition.matter().purpose().name()))
                : null;
        if (measure == Measure.REDONE) {
            return Optional.ofNullable(petition.place())
                    .map(answered -> fact(event.at(), answered.unitCode(), answered.level(), measure, null));
        }
        if (event.unitCode() != null) {
            return Optional.of(fact(event.at(), event.unitCode(), event.level(), measure, aspects));
        }
        return units.findKnown(petition.matter().areaCode())
                .map(area -> fact(event.at(), area.code(), area.level(), measure, aspects));
    }

    private Optional<Fact> filed(Matter matter, boolean secret, Place place) {
        return units.findKnown(matter.areaCode())
                .map(area -> secret ? discreet(area, place) : area)
                .map(unit -> fact(matter.filedAt(), unit.code(), unit.level(), Measure.FILED, aspects(matter, secret)));
    }

    /** A secret petition is not counted where it arose, but where it went: those it is against may be there. */
    private Unit discreet(Unit area, Place place) {
        if (place != null) {
            return units.get(place.unitCode());
        }
        List<Unit> line = units.lineage(area);
        return line.get(line.size() - 1);
    }

    private static Fact fact(Instant at, String unitCode, String level, Measure measure, List<String> aspects) {
        return new Fact(BeijingTime.date(at), unitCode, level, measure, aspects, 1);
    }

    /** Whom a secret petition is against is not counted either. */
    private static List<String> aspects(Matter matter, boolean secret) {
        List<String> aspects = new ArrayList<>();
        aspects.add(Aspect.CHANNEL.of(matter.channel().name()));
        aspects.add(Aspect.PURPOSE.of(matter.purpose().name()));
        aspects.add(Aspect.FIELD.of(
                matter.category() == null ? "" : matter.category().split("/")[0]));
        if (!secret) {
            if (matter.category() != null) {
                aspects.add(Aspect.SUBJECT.of(matter.category()));
            }
            matter.accused().stream()
                    .filter(accused -> accused.kind() == AccusedKind.UNIT && accused.unitCode() != null)
                    .map(accused -> Aspect.AGAINST.of(accused.unitCode()))
                    .distinct()
                    .forEach(aspects::add);
        }
        return aspects;
    }
}
