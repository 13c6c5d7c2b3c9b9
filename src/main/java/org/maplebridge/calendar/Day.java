package org.maplebridge.calendar;

import java.time.LocalDate;

/**
 * What the calendar knows of a day.
 *
 * @param holiday whose arrangement makes the day off or a make-up working day; null for ordinary days
 * @param provisional whether the State Council's notice for its year is missing
 */
record Day(LocalDate date, boolean working, String holiday, boolean provisional) {

    SkippedDay skipped() {
        return new SkippedDay(date, holiday == null ? SkipReason.WEEKEND : SkipReason.HOLIDAY, holiday);
    }
}
