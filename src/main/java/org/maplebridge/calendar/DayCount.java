package org.maplebridge.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.shared.BeijingTime;

/** Counts one limit in days, once, and remembers what it skipped. */
final class DayCount {

    private static final long SECONDS = 24 * 60 * 60;

    private final CalendarDays days;
    private final CountingRule rule;
    private final Pauses pauses;
    private final boolean workingDaysOnly;
    private final List<SkippedDay> skipped = new ArrayList<>();
    private boolean provisional;

    DayCount(CalendarDays days, CountingRule rule, Pauses pauses, LimitUnit unit) {
        this.days = days;
        this.rule = rule;
        this.pauses = pauses;
        this.workingDaysOnly = unit == LimitUnit.WORKING_DAYS;
    }

    Deadline deadline(Instant start, int amount) {
        LocalDate last = count(start, amount);
        if (!workingDaysOnly && rule.rollLastDay()) {
            last = roll(last);
        }
        return new Deadline(BeijingTime.startOf(last.plusDays(1)), provisional, skipped);
    }

    Instant reached(Instant start, int amount, int percent) {
        long seconds = amount * SECONDS * percent / 100;
        int begun = (int) ((seconds + SECONDS - 1) / SECONDS);
        LocalDate last = count(start, begun);
        return BeijingTime.startOf(last).plusSeconds(seconds - (begun - 1) * SECONDS);
    }

    private LocalDate count(Instant start, int amount) {
        LocalDate startDay = BeijingTime.date(start);
        LocalDate day = rule.countStartDay() ? startDay.minusDays(1) : startDay;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (counts(day)) {
                counted++;
            }
        }
        return day;
    }

    private LocalDate roll(LocalDate last) {
        LocalDate day = last;
        while (skips(day, true)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean counts(LocalDate date) {
        return !skips(date, workingDaysOnly);
    }

    private boolean skips(LocalDate date, boolean whenOff) {
        Day day = days.day(date);
        provisional |= day.provisional();
        if (whenOff && !day.working()) {
            skipped.add(day.skipped());
            return true;
        }
        if (pauses.cover(date)) {
            skipped.add(new SkippedDay(date, SkipReason.PAUSED, null));
            return true;
        }
        return false;
    }
}
