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
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** A wrongly routed petition is given to another unit by the unit above the one that returned it (Reg. art. 24). */
@Service
public class ReroutePetition {

    private static final int LONGEST_NOTE = 2000;

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

    /** The unit that is to decide: the one above, or the top itself. */
    public Place superior(String receiptNumber) {
        Petition petition = petitions.get(receiptNumber);
        Unit from = units.get(petition.place().unitCode());
        Unit superior = recusal.above(from, petition).orElse(from);
        return new Place(superior.level(), superior.code());
    }

    public Schedule await(String receiptNumber, LevelLimit limit) {
        Place superior = superior(receiptNumber);
        Petition petition = petitions.get(receiptNumber);
        Schedule schedule =
                clocks.start(receiptNumber, ClockKind.REROUTING, limit, superior.unitCode(), superior.level());
        petition.reroutingAwaited(acts.bySystem(), superior, schedule.dueAt());
        return schedule;
    }

    /** @param target code or name of a unit at or below the deciding one */
    public Place decide(String receiptNumber, String decider, String target, String note) {
        Petition petition = petitions.get(receiptNumber);
        Unit superior = units.get(petition.place().unitCode());
        Unit unit = named(target, superior);
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/note", note, LONGEST_NOTE, false);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        if (recusal.barred(unit, petition)) {
            throw Refusal.againstRule("accused-unit", unit.name());
        }
        clocks.stop(receiptNumber, ClockKind.REROUTING, ClockState.MET);
        Place place = new Place(unit.level(), unit.code());
        petition.rerouted(acts.by(decider), place, note);
        return place;
    }

    /** Nobody decided in time: the deciding unit handles the petition itself. */
    public Place expire(String receiptNumber) {
        Petition petition = petitions.get(receiptNumber);
        clocks.stop(receiptNumber, ClockKind.REROUTING, ClockState.EXCEEDED);
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
