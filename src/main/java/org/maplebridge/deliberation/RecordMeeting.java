package org.maplebridge.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.promises.MakePromises;
import org.maplebridge.promises.PromiseLines;
import org.maplebridge.promises.PromiseSource;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;
import org.maplebridge.shared.LocalMoment;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * The meeting was held: who came, what was said, what was decided, and what was promised to whom by when. Or it was put
 * off, to another time and perhaps another place. Refuses a time that has passed.
 */
@Service
public class RecordMeeting {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_PLACE = 500;
    private static final int MOST_PEOPLE = 100_000;

    private final Petitions petitions;
    private final Deliberations deliberations;
    private final MakePromises makePromises;
    private final Clock time;

    RecordMeeting(Petitions petitions, Deliberations deliberations, MakePromises makePromises, Clock time) {
        this.petitions = petitions;
        this.deliberations = deliberations;
        this.makePromises = makePromises;
        this.time = time;
    }

    public void record(String receiptNumber, String unitCode, String by, MeetingForm form) {
        Petition petition = petitions.get(receiptNumber);
        Deliberation meeting = deliberations
                .convened(receiptNumber, unitCode)
                .orElseThrow(() -> Refusal.wrongState("no-meeting-convened", receiptNumber));
        MeetingResult result =
                OneOf.needed("#/result", form.result(), List.of(MeetingResult.values()), MeetingResult::label);
        if (result == MeetingResult.POSTPONED) {
            putOff(petition, meeting, by, form);
            return;
        }
        LocalDate heldOn = checked(form, BeijingTime.today(time));
        List<PromiseLines.Line> promises = PromiseLines.read(form.promises(), heldOn);
        Act act = new Act(by, time.instant());
        deliberations.held(
                meeting.id(),
                heldOn,
                form.attended().intValue(),
                form.minutes().strip(),
                form.resolution().strip(),
                act.at());
        petition.noted(
                act,
                new Place(meeting.level(), unitCode),
                EventKind.DELIBERATION_HELD,
                meeting.way().name(),
                form.resolution().strip());
        makePromises.make(receiptNumber, unitCode, PromiseSource.DELIBERATION, promises, act);
    }

    /** Whoever was asked to come is told the new time as he was told the first. */
    private void putOff(Petition petition, Deliberation meeting, String by, MeetingForm form) {
        List<FieldError> errors = new ArrayList<>();
        Instant at = LocalMoment.toCome(errors, "#/meetingAt", form.meetingAt(), time);
        PlainText.check(errors, "#/place", form.place(), LONGEST_PLACE, false);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        boolean elsewhere = form.place() != null && !form.place().isBlank();
        String place = elsewhere ? form.place().strip() : meeting.place();
        deliberations.putOff(meeting.id(), at, place);
        petition.noted(
                new Act(by, time.instant()),
                new Place(meeting.level(), meeting.unitCode()),
                EventKind.DELIBERATION_CONVENED,
                meeting.way().name(),
                BeijingTime.sortable(at) + " " + place + "\n议题：" + meeting.topic());
    }

    private static LocalDate checked(MeetingForm form, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate day = LocalDay.of(form.heldOn()).orElse(null);
        if (day == null || day.isAfter(today)) {
            errors.add(new FieldError("#/heldOn", "day-until-today"));
        }
        Number people = form.attended();
        if (people == null || people.intValue() < 1 || people.intValue() > MOST_PEOPLE) {
            errors.add(new FieldError("#/attended", "attended", MOST_PEOPLE));
        }
        PlainText.check(errors, "#/minutes", form.minutes(), LONGEST, true);
        PlainText.check(errors, "#/resolution", form.resolution(), LONGEST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return day;
    }
}
