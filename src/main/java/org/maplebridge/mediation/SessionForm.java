package org.maplebridge.mediation;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;
import org.maplebridge.shared.LocalMoment;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * What the mediator wrote about a session, or about the next one, unchecked.
 *
 * @param way IN_PERSON or ONLINE
 * @param link address of the video meeting when it was online
 * @param nextAt when the sides meet, local: needed where a session is arranged, possible where mediation goes on
 * @param place where they meet, or the address of the video meeting
 */
public record SessionForm(
        String heldOn, String way, String link, String minutes, String result, String nextAt, String place) {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_PLACE = 300;

    /**
     * The same, checked.
     *
     * @param session null where one was arranged alone
     * @param next null where none was arranged
     */
    record Checked(SessionResult result, Mediation.Session session, Mediation.Appointment next) {}

    Checked checked(Clock time) {
        List<FieldError> errors = new ArrayList<>();
        SessionResult known =
                OneOf.chosen(errors, "#/result", result, List.of(SessionResult.values()), SessionResult::label);
        boolean held = known != SessionResult.ARRANGED;
        Mediation.Session session = held ? session(errors, known, BeijingTime.today(time)) : null;
        boolean arranged = !held || known == SessionResult.CONTINUE && nextAt != null && !nextAt.isBlank();
        Mediation.Appointment next = arranged ? next(errors, time) : null;
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Checked(known, session, next);
    }

    private Mediation.Session session(List<FieldError> errors, SessionResult known, LocalDate today) {
        LocalDate day = LocalDay.of(heldOn).orElse(null);
        if (day == null || day.isAfter(today)) {
            errors.add(new FieldError("#/heldOn", "day-until-today"));
        }
        boolean online = "ONLINE".equals(way);
        if (!online && !"IN_PERSON".equals(way)) {
            errors.add(new FieldError("#/way", "required"));
        }
        if (online && !isAddress(link)) {
            errors.add(new FieldError("#/link", "video-link"));
        }
        PlainText.check(errors, "#/minutes", minutes, LONGEST, true);
        return errors.isEmpty()
                ? new Mediation.Session(day, way, online ? link.strip() : null, minutes.strip(), known)
                : null;
    }

    private Mediation.Appointment next(List<FieldError> errors, Clock time) {
        Instant at = LocalMoment.toCome(errors, "#/nextAt", nextAt, time);
        PlainText.check(errors, "#/place", place, LONGEST_PLACE, true);
        return errors.isEmpty() ? new Mediation.Appointment(at, place.strip()) : null;
    }

    private static boolean isAddress(String text) {
        if (text == null || text.length() > LONGEST_LINK) {
            return false;
        }
        try {
            URI address = URI.create(text.strip());
            return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
