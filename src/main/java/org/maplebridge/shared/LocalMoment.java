package org.maplebridge.shared;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** A moment as a form hands it in, in local time: {@code 2026-12-01T09:00}. */
public final class LocalMoment {

    private LocalMoment() {}

    /** The moment, or null; adds what is wrong with it: it is missing, is none, or has passed. */
    public static Instant toCome(List<FieldError> errors, String pointer, String text, Clock time) {
        try {
            Instant at = LocalDateTime.parse(text == null ? "" : text.strip())
                    .atZone(time.getZone())
                    .toInstant();
            if (at.isBefore(time.instant())) {
                errors.add(new FieldError(pointer, "moment-passed"));
            }
            return at;
        } catch (DateTimeException malformed) {
            errors.add(new FieldError(pointer, text == null ? "required" : "moment-malformed"));
            return null;
        }
    }
}
