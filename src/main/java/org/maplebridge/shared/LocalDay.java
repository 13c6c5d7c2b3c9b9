package org.maplebridge.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day as a form or an address hands it in: {@code 2026-12-01}, of a century in which people live. */
public final class LocalDay {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private LocalDay() {}

    /** The day; empty where the text is absent, is none, or is one that no calendar here reaches. */
    public static Optional<LocalDate> of(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(given -> LocalDate.parse(given.strip()))
                    .filter(LocalDay::reached);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** Whether it lies from {@link #FIRST} to {@link #LAST}. */
    public static boolean reached(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
