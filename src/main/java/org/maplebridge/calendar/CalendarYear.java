package org.maplebridge.calendar;

import java.time.Instant;
import java.util.List;
import org.maplebridge.shared.Refusal;

/**
 * A year as the platform counts it, 2000 to 2100.
 *
 * @param provisional whether the notice is missing: weekends and {@code days}, the fixed holidays, are off
 * @param loadedAt null while provisional
 * @param loadedBy null while provisional
 */
public record CalendarYear(int year, boolean provisional, List<PublishedDay> days, Instant loadedAt, String loadedBy) {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    static void requireKnown(int year) {
        if (year < FIRST || year > LAST) {
            throw Refusal.notFound("unknown-calendar-year", String.valueOf(FIRST), String.valueOf(LAST));
        }
    }
}
