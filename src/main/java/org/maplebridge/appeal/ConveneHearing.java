package org.maplebridge.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalMoment;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** A hearing is called (Reg. art. 31): when, where and with whom. Refuses a time that has passed. */
@Service
public class ConveneHearing {

    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_LIST = 2_000;

    /** What was filled in, unchecked; the time is local, {@code 2026-12-01T09:00}. */
    public record Invitation(String at, String place, String participants) {}

    private final Petitions petitions;
    private final Hearings hearings;
    private final Units units;
    private final Clock time;

    ConveneHearing(Petitions petitions, Hearings hearings, Units units, Clock time) {
        this.petitions = petitions;
        this.hearings = hearings;
        this.units = units;
        this.time = time;
    }

    public void convene(String receiptNumber, String unitCode, String convener, Invitation invitation) {
        List<FieldError> errors = new ArrayList<>();
        Instant at = LocalMoment.toCome(errors, "#/hearingAt", invitation.at(), time);
        PlainText.check(errors, "#/hearingPlace", invitation.place(), LONGEST_PLACE, true);
        PlainText.check(errors, "#/participants", invitation.participants(), LONGEST_LIST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Act act = new Act(convener == null ? Act.SYSTEM : convener, time.instant());
        hearings.convene(
                receiptNumber,
                unitCode,
                act,
                at,
                invitation.place().strip(),
                invitation.participants().strip());
        petitions
                .get(receiptNumber)
                .notedWhileOpen(
                        act,
                        new Place(units.get(unitCode).level(), unitCode),
                        EventKind.HEARING_CONVENED,
                        BeijingTime.sortable(at) + " " + invitation.place().strip());
    }
}
