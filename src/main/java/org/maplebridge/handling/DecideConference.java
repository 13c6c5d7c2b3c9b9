package org.maplebridge.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * A joint conference names one of the units that took part, and nobody objects any more (Reg. art. 24). Refused before the
 * day of the conference, without reasons, and for a unit that the petition accuses (art. 28).
 */
@Service
public class DecideConference {

    private static final int LONGEST_NOTE = 2_000;

    private final Petitions petitions;
    private final Conferences conferences;
    private final Units units;
    private final Recusal recusal;
    private final LimitClockwork clocks;
    private final Acts acts;

    DecideConference(
            Petitions petitions,
            Conferences conferences,
            Units units,
            Recusal recusal,
            LimitClockwork clocks,
            Acts acts) {
        this.petitions = petitions;
        this.conferences = conferences;
        this.units = units;
        this.recusal = recusal;
        this.clocks = clocks;
        this.acts = acts;
    }

    /** @param target code or name of one of the units that were invited */
    public Place decide(String receiptNumber, String recorder, String target, String note) {
        Petition petition = petitions.get(receiptNumber);
        Conferences.Convened conference = conferences.convened(receiptNumber).orElseThrow();
        Act act = acts.by(recorder);
        if (BeijingTime.date(act.at()).isBefore(conference.meetingOn())) {
            throw Refusal.wrongState("conference-not-begun", receiptNumber, conference.meetingOn());
        }
        List<FieldError> errors = new ArrayList<>();
        Optional<Unit> named = named(target, conference, errors);
        PlainText.check(errors, "#/note", note, LONGEST_NOTE, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Unit unit = named.orElseThrow();
        if (recusal.barred(unit, petition)) {
            throw Refusal.againstRule("accused-unit", unit.name());
        }
        conferences.decided(conference.id(), act, unit.code());
        stop(receiptNumber, ClockState.MET);
        petition.noted(act, petition.place(), EventKind.CONFERENCE_HELD, null, unit.name() + "：" + note.strip());
        Place place = new Place(unit.level(), unit.code());
        petition.route().rerouted(act, place, "由联席会议确定");
        return place;
    }

    /** Nothing was decided in time: the unit that was to convene handles the petition itself. */
    public Place expire(String receiptNumber) {
        Petition petition = petitions.get(receiptNumber);
        stop(receiptNumber, ClockState.EXCEEDED);
        petition.route().reroutingExpired(acts.bySystem());
        return petition.place();
    }

    private void stop(String receiptNumber, ClockState end) {
        clocks.stop(receiptNumber, ClockKind.CONFERENCE, end);
        clocks.stop(receiptNumber, ClockKind.LEVEL_LIMIT, ClockState.CANCELLED);
    }

    private Optional<Unit> named(String target, Conferences.Convened conference, List<FieldError> errors) {
        String wanted = target == null ? "" : target.strip();
        List<Unit> invited = conference.invited().stream().map(units::get).toList();
        Optional<Unit> named = invited.stream()
                .filter(unit -> unit.code().equals(wanted) || unit.name().equals(wanted))
                .findFirst();
        if (named.isEmpty()) {
            errors.add(new FieldError(
                    "#/targetUnit",
                    "not-invited",
                    invited.stream().map(Unit::name).collect(Collectors.joining("、"))));
        }
        return named;
    }
}
