package org.maplebridge.supervision;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.promises.ReadPromises;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Raises and lifts supervision by what happens to petitions. A passed limit of a village or town is not looked at: the
 * petition goes up by itself, and the history counts it. A promise that is broken after the reply means that the opinion
 * is not carried out, and one whose day passed unverified is asked for; before the reply both are part of the handling.
 * Nor is an urging looked at while others review or carry it on: it is not the unit's turn.
 */
@Component
class FollowPetitions {

    private static final Set<EventKind> ENDINGS = EnumSet.of(
            EventKind.REFUSED,
            EventKind.REFERRED,
            EventKind.SOLVED,
            EventKind.WITHDRAWN,
            EventKind.REVIEW_WITHDRAWN,
            EventKind.REVIEW_DECIDED);

    private static final Set<EventKind> VERIFIED =
            EnumSet.of(EventKind.PROMISE_PERFORMED, EventKind.PROMISE_BROKEN, EventKind.PROMISE_POSTPONED);

    private static final Set<String> ACCUSING = Set.of("REPORT", "ACCUSED");

    private final Supervisions supervisions;
    private final Ladder ladder;
    private final RaiseSupervision raise;
    private final LiftSupervision lift;
    private final ReadPromises promises;

    FollowPetitions(
            Supervisions supervisions,
            Ladder ladder,
            RaiseSupervision raise,
            LiftSupervision lift,
            ReadPromises promises) {
        this.supervisions = supervisions;
        this.ladder = ladder;
        this.raise = raise;
        this.lift = lift;
        this.promises = promises;
    }

    @EventListener
    void on(PetitionChanged change) {
        for (PetitionEvent event : change.events()) {
            Petition petition = change.petition();
            if (petition.supervised()) {
                supervisions
                        .open(petition.receiptNumber())
                        .filter(open -> ends(open, event) || verified(open, event))
                        .ifPresent(open -> lift.lift(petition, open, new Act(Act.SYSTEM, event.at())));
            }
            List<Signal> signals = signals(event.kind(), petition);
            if (!signals.isEmpty() && petition.place() != null) {
                raiseHardest(petition, event, signals);
            }
        }
    }

    /** Serving ends what only the serving was late for. */
    private static boolean ends(Supervision supervision, PetitionEvent event) {
        return ENDINGS.contains(event.kind())
                || accuses(event)
                || event.kind() == EventKind.SERVED && supervision.rule() == SupervisionRule.LATE_SERVING;
    }

    /** Nothing that was promised is left unverified. */
    private boolean verified(Supervision supervision, PetitionEvent event) {
        return supervision.rule() == SupervisionRule.PROMISE_UNVERIFIED
                && VERIFIED.contains(event.kind())
                && !promises.anyUnverified(supervision.receiptNumber());
    }

    /** Whom it was found to accuse may be in the unit that is supervised: it is not asked about it any more. */
    private static boolean accuses(PetitionEvent event) {
        return event.kind() == EventKind.RECLASSIFIED && ACCUSING.contains(event.reason());
    }

    private record Signal(SupervisionRule rule, int count) {}

    private record Raised(SupervisionRule rule, LadderStep step) {}

    private static List<Signal> signals(EventKind kind, Petition petition) {
        return switch (kind) {
            case URGED ->
                petition.status() == PetitionStatus.UNDER_REVIEW || petition.lead() != null
                        ? List.of()
                        : List.of(new Signal(SupervisionRule.URGED, 1));
            case ACCEPTANCE_OVERDUE -> List.of(new Signal(SupervisionRule.LATE_ACCEPTANCE, 1));
            case OVERDUE_AT_TOP -> List.of(new Signal(SupervisionRule.LATE_HANDLING, 1));
            case STATUTORY_LIMIT_EXCEEDED -> List.of(new Signal(SupervisionRule.STATUTORY_LIMIT_PASSED, 1));
            case SERVING_LATE -> List.of(new Signal(SupervisionRule.LATE_SERVING, 1));
            case URGENT_REPORT_LATE -> List.of(new Signal(SupervisionRule.LATE_URGENT_REPORT, 1));
            case REVIEW_OVERDUE -> List.of(new Signal(SupervisionRule.LATE_REVIEW, 1));
            case PROMISE_BROKEN -> afterTheReply(petition, SupervisionRule.NOT_CARRIED_OUT);
            case PROMISE_OVERDUE -> afterTheReply(petition, SupervisionRule.PROMISE_UNVERIFIED);
            case RETURNED ->
                List.of(new Signal(SupervisionRule.PING_PONG, petition.route().transfers()));
            case REDO_ORDERED ->
                List.of(
                        new Signal(SupervisionRule.FALSE_CLOSURE, petition.redos()),
                        new Signal(SupervisionRule.PING_PONG, petition.redos()));
            default -> List.of();
        };
    }

    private static List<Signal> afterTheReply(Petition petition, SupervisionRule rule) {
        return petition.status() == PetitionStatus.REPLIED || petition.status() == PetitionStatus.CLOSED
                ? List.of(new Signal(rule, 1))
                : List.of();
    }

    private void raiseHardest(Petition petition, PetitionEvent event, List<Signal> signals) {
        Optional<Raised> hardest = signals.stream()
                .flatMap(signal ->
                        ladder
                                .raisedBy(signal.rule(), signal.count())
                                .map(step -> new Raised(signal.rule(), step))
                                .stream())
                .max(Comparator.comparingInt(raised -> raised.step().rank()));
        hardest.ifPresent(raised -> raise.raise(
                petition,
                new Place(event.level(), event.unitCode()),
                raised.rule(),
                raised.step(),
                raised.rule().label(),
                new Act(Act.SYSTEM, event.at())));
    }
}
