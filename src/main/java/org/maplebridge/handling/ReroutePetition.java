package org.maplebridge.handling;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Competence;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * The objection of a unit that a petition is not its to handle is answered by the one that sent it: another unit is named,
 * or the unit keeps it. Where they do not agree, the common superior names the unit; without one see
 * {@link ConveneConference} (Reg. art. 23, 24).
 */
@Service
public class ReroutePetition {

    private static final int LONGEST_NOTE = 2000;
    private static final String UPHELD = "UPHELD";
    private static final String REJECTED = "REJECTED";

    private final Petitions petitions;
    private final Units units;
    private final Recusal recusal;
    private final LimitClockwork clocks;
    private final Acts acts;

    ReroutePetition(Petitions petitions, Units units, Recusal recusal, LimitClockwork clocks, Acts acts) {
        this.petitions = petitions;
        this.units = units;
        this.recusal = recusal;
        this.clocks = clocks;
        this.acts = acts;
    }

    /**
     * The unit that is to answer the objection: the one that sent the petition; when that did not agree before, the
     * common superior of both, and without one who convenes their joint conference.
     */
    public Place superior(String receiptNumber) {
        Petition petition = petitions.get(receiptNumber);
        Unit sender = sender(petition);
        Unit answering = petition.competence() == Competence.REJECTED
                ? recusal.above(sender, petition)
                        .or(() -> recusal.firstFrom(sender, petition))
                        .orElse(sender)
                : sender;
        return new Place(answering.level(), answering.code());
    }

    /** Whether sender and objecting unit do not agree and nobody above both may decide (Reg. art. 24). */
    public boolean conferenceNeeded(String receiptNumber) {
        Petition petition = petitions.get(receiptNumber);
        return petition.competence() == Competence.REJECTED
                && recusal.above(sender(petition), petition).isEmpty();
    }

    private Unit sender(Petition petition) {
        Unit from = units.get(petition.objectingUnit());
        return petition.sentBy() == null ? recusal.above(from, petition).orElse(from) : units.get(petition.sentBy());
    }

    public Schedule await(String receiptNumber, LevelLimit limit) {
        Place superior = superior(receiptNumber);
        Petition petition = petitions.get(receiptNumber);
        Schedule schedule =
                clocks.start(receiptNumber, ClockKind.REROUTING, limit, superior.unitCode(), superior.level());
        petition.reroutingAwaited(acts.bySystem(), superior, schedule.dueAt());
        return schedule;
    }

    /**
     * @param answer UPHELD, also when absent: another unit is named; REJECTED: the unit keeps the petition
     * @param target code or name of a unit at or below the deciding one
     */
    public Place decide(String receiptNumber, String decider, String answer, String target, String note) {
        Petition petition = petitions.get(receiptNumber);
        boolean rejected = REJECTED.equals(answer);
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/note", note, LONGEST_NOTE, rejected);
        if (answer != null && !rejected && !UPHELD.equals(answer)) {
            errors.add(new FieldError("#/objection", "not-in-list", "异议成立、异议不成立"));
        }
        if (rejected && petition.competence() == Competence.REJECTED) {
            errors.add(new FieldError("#/objection", "superior-names"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Act act = acts.by(decider);
        return rejected ? reject(petition, act, note) : name(petition, act, target, note);
    }

    private Place reject(Petition petition, Act act, String note) {
        Unit keeper = units.get(petition.objectingUnit());
        clocks.stop(petition.receiptNumber(), ClockKind.REROUTING, ClockState.MET);
        Place place = new Place(keeper.level(), keeper.code());
        petition.objectionRejected(act, place, note);
        return place;
    }

    private Place name(Petition petition, Act act, String target, String note) {
        Unit unit = named(target, units.get(petition.place().unitCode()));
        if (recusal.barred(unit, petition)) {
            throw Refusal.againstRule("accused-unit", unit.name());
        }
        clocks.stop(petition.receiptNumber(), ClockKind.REROUTING, ClockState.MET);
        clocks.stop(petition.receiptNumber(), ClockKind.LEVEL_LIMIT, ClockState.CANCELLED);
        Place place = new Place(unit.level(), unit.code());
        petition.rerouted(act, place, note);
        return place;
    }

    /** Nobody decided in time: the deciding unit handles the petition itself. */
    public Place expire(String receiptNumber) {
        Petition petition = petitions.get(receiptNumber);
        clocks.stop(receiptNumber, ClockKind.REROUTING, ClockState.EXCEEDED);
        clocks.stop(receiptNumber, ClockKind.LEVEL_LIMIT, ClockState.CANCELLED);
        petition.reroutingExpired(acts.bySystem());
        return petition.place();
    }

    private Unit named(String target, Unit superior) {
        if (target == null || target.isBlank()) {
            throw wrong("required");
        }
        List<Unit> matching = units.atOrBelow(List.of(superior.code())).stream()
                .map(units::get)
                .filter(unit ->
                        unit.code().equals(target.strip()) || unit.name().equals(target.strip()))
                .toList();
        if (matching.size() != 1) {
            throw wrong(matching.isEmpty() ? "unknown-unit-below" : "several-units-named", target, superior.name());
        }
        return matching.get(0);
    }

    private static Refusal wrong(String code, Object... arguments) {
        return Refusal.invalid(new FieldError("#/targetUnit", code, arguments));
    }
}
