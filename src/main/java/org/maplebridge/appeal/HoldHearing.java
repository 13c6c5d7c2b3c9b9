package org.maplebridge.appeal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** The minutes of a hearing, or why it was put off (Reg. art. 31). Refuses minutes before the hearing was to begin. */
@Service
public class HoldHearing {

    private static final int LONGEST_MINUTES = 20_000;
    private static final int LONGEST_NOTE = 2_000;

    /** How a hearing went. */
    public enum Result {
        HELD,
        POSTPONED
    }

    /** What was filled in, unchecked. */
    public record Minutes(String outcome, String minutes, String note) {}

    private final Petitions petitions;
    private final Hearings hearings;
    private final Units units;
    private final Clock time;

    HoldHearing(Petitions petitions, Hearings hearings, Units units, Clock time) {
        this.petitions = petitions;
        this.hearings = hearings;
        this.units = units;
        this.time = time;
    }

    public Result record(String receiptNumber, String unitCode, String recorder, Minutes form) {
        Hearings.Convened hearing = hearings.convened(receiptNumber).orElseThrow();
        Act act = new Act(recorder == null ? Act.SYSTEM : recorder, time.instant());
        boolean held = Result.HELD.name().equals(form.outcome());
        check(form, held, act.at().isBefore(hearing.scheduledAt()));
        if (held) {
            hearings.held(hearing, act, form.minutes().strip());
        } else {
            hearings.putOff(hearing, act, form.note().strip());
        }
        petitions
                .get(receiptNumber)
                .notedWhileOpen(
                        act,
                        new Place(units.get(unitCode).level(), unitCode),
                        held ? EventKind.HEARING_HELD : EventKind.HEARING_POSTPONED,
                        held ? null : form.note().strip());
        return held ? Result.HELD : Result.POSTPONED;
    }

    private static void check(Minutes form, boolean held, boolean early) {
        List<FieldError> errors = new ArrayList<>();
        if (held) {
            if (early) {
                errors.add(new FieldError("#/hearingOutcome", "hearing-not-begun"));
            }
            PlainText.check(errors, "#/minutes", form.minutes(), LONGEST_MINUTES, true);
        } else if (Result.POSTPONED.name().equals(form.outcome())) {
            PlainText.check(errors, "#/note", form.note(), LONGEST_NOTE, true);
        } else {
            errors.add(new FieldError(
                    "#/hearingOutcome", form.outcome() == null ? "required" : "not-in-list", "HELD、POSTPONED"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
