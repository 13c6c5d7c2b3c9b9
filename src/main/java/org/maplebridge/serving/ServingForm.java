package org.maplebridge.serving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.maplebridge.petition.ServingWay;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * How something was served, unchecked.
 *
 * @param servedBy one of {@link ServingWay} but the last
 * @param servedOn local date, {@code 2026-10-08}
 * @param note who signed for it, number of the letter; needed where it could not be served
 */
public record ServingForm(String servedBy, String servedOn, String note) {

    private static final int LONGEST = 2_000;

    /** The checked form; on the day of the decision or the present one, the instant is that one. */
    record Served(ServingWay by, Instant at, String note) {}

    /** Refuses days before the decision and days to come. */
    Served checked(Instant decidedAt, Clock time) {
        List<FieldError> errors = new ArrayList<>();
        ServingWay way = way(errors);
        Instant at = instant(errors, decidedAt, time);
        PlainText.check(errors, "#/note", note, LONGEST, way == ServingWay.UNREACHABLE);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        String day = servedOn.strip();
        return new Served(way, at, note == null || note.isBlank() ? day : day + "：" + note.strip());
    }

    private ServingWay way(List<FieldError> errors) {
        return OneOf.chosen(
                errors, "#/servedBy", servedBy, EnumSet.complementOf(EnumSet.of(ServingWay.KNOWN)), ServingWay::label);
    }

    private Instant instant(List<FieldError> errors, Instant decidedAt, Clock time) {
        LocalDate first = BeijingTime.date(decidedAt);
        LocalDate today = BeijingTime.today(time);
        LocalDate day = LocalDay.of(servedOn).orElse(null);
        if (day == null || day.isBefore(first) || day.isAfter(today)) {
            errors.add(new FieldError("#/servedOn", "served-on", first.toString()));
            return null;
        }
        Instant midnight = BeijingTime.startOf(day);
        return day.equals(today) ? time.instant() : day.equals(first) ? decidedAt : midnight;
    }
}
