package org.maplebridge.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A moment as a form hands it in, in local time: {@code 2026-12-01T09:00}. */
public final class LocalMoment {

    private LocalMoment() {}

    /** The moment, or null; adds what is wrong with it: it is missing, is none, or has passed. */
    public static Instant toCome(List<FieldError> errors, String pointer, String text, Clock time) {
        try {
            LocalDateTime local = LocalDateTime.parse(text == null ? "" : text.strip());
            if (LocalDay.reached(local.toLocalDate())) {
                Instant at = BeijingTime.at(local);
                if (at.isBefore(time.instant())) {
                    errors.add(new FieldError(pointer, "moment-passed"));
                }
                return at;
            }
        } catch (DateTimeParseException malformed) {
            // answered below, like a moment that nobody lives to see
        }
        errors.add(new FieldError(pointer, text == null ? "required" : "moment-malformed"));
        return null;
    }
}
