package org.maplebridge.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/**
 * Computes when limits end, by Civil Code art. 200-204 unless configured otherwise: the local date of the start is not
 * counted, a limit in working days skips weekends and State Council holidays and counts make-up working days, a limit
 * in calendar days whose last day is off ends on the next working day, and the end is 00:00 of the day after the last.
 * Local means Beijing time. Counts in memory; safe for use by many threads.
 */
@Component
public class WorkingCalendar {

    private final Supplier<CalendarDays> days;
    private final CountingRule rule;

    WorkingCalendar(Supplier<CalendarDays> days, CountingRule rule) {
        this.days = days;
        this.rule = rule;
    }

    /**
     * When the limit ends.
     *
     * @param pauses closed ones only, in any order; an open one is refused with an {@link IllegalArgumentException}
     */
    public Deadline deadline(Instant start, Limit limit, List<Pause> pauses) {
        Pauses closed = new Pauses(pauses);
        return switch (limit.unit()) {
            case WORKING_DAYS, CALENDAR_DAYS -> dayCount(limit, closed).deadline(start, limit.amount());
            case WORKING_HOURS, HOURS -> hours(start, limit, closed, 100);
        };
    }

    /**
     * When a share of the limit's counted time has passed, for reminders. Counted time of a limit in days is 24 hours
     * a counted day, from 00:00 of the first: 50 % of 1 working day is noon of that day. Never before the start; 100 %
     * is the deadline.
     *
     * @param pauses closed ones only, in any order; an open one is refused with an {@link IllegalArgumentException}
     * @param percent 1 to 100; anything else is refused with an {@link IllegalArgumentException}
     */
    public Instant reached(Instant start, Limit limit, List<Pause> pauses, int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("A share of a limit is 1 to 100 percent, not " + percent);
        }
        if (percent == 100) {
            return deadline(start, limit, pauses).dueAt();
        }
        Pauses closed = new Pauses(pauses);
        Instant reached = switch (limit.unit()) {
            case WORKING_DAYS, CALENDAR_DAYS -> dayCount(limit, closed).reached(start, limit.amount(), percent);
            case WORKING_HOURS, HOURS -> hours(start, limit, closed, percent).dueAt();
        };
        return reached.isBefore(start) ? start : reached;
    }

    /** The given instant where it is working time, else when the next begins: 17:30 is over, 9:00 has begun. */
    public Instant workingTimeFrom(Instant from) {
        LocalDate date = BeijingTime.date(from);
        while (true) {
            for (WorkingTime time : isWorkingDay(date) ? rule.workingTime() : List.<WorkingTime>of()) {
                Instant begin = BeijingTime.at(date.atTime(time.from()));
                if (from.isBefore(BeijingTime.at(date.atTime(time.to())))) {
                    return from.isBefore(begin) ? begin : from;
                }
            }
            date = date.plusDays(1);
        }
    }

    public boolean isWorkingDay(LocalDate date) {
        return day(date).working();
    }

    public Day day(LocalDate date) {
        return days.get().day(date);
    }

    private DayCount dayCount(Limit limit, Pauses pauses) {
        return new DayCount(days.get(), rule, pauses, limit.unit());
    }

    private Deadline hours(Instant start, Limit limit, Pauses pauses, int percent) {
        Duration share = Duration.ofHours(limit.amount()).multipliedBy(percent).dividedBy(100);
        HourCount count = new HourCount(start, share, pauses);
        return limit.unit() == LimitUnit.HOURS ? count.elapsed() : count.worked(days.get(), rule.workingTime());
    }
}
