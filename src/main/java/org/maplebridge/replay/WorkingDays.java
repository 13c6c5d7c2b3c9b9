package org.maplebridge.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.maplebridge.calendar.WorkingCalendar;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/**
 * Counts how long people take, in working days of eight hours from nine: 0.5 is four hours of work, wherever weekends and
 * holidays fall. Not for limits, which are counted by the calendar alone.
 */
@Component
class WorkingDays {

    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final double SECONDS_A_DAY = Duration.ofHours(8).toSeconds();
    private static final Duration SOONEST = Duration.ofMinutes(10);
    private static final int MOST_DAYS = 400;

    private final WorkingCalendar calendar;

    WorkingDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** When so much work after the beginning is done. */
    Instant after(Instant begin, double days) {
        LocalDateTime start = BeijingTime.local(begin);
        double wanted = worked(start) + days;
        LocalDate day = start.toLocalDate();
        int whole = (int) Math.min(MOST_DAYS, Math.floor(wanted));
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        for (int passed = 0; passed < whole; ) {
            day = day.plusDays(1);
            passed += calendar.isWorkingDay(day) ? 1 : 0;
        }
        Instant done =
                BeijingTime.at(day.atTime(BEGIN).plusSeconds((long) ((wanted - Math.floor(wanted)) * SECONDS_A_DAY)));
        return done.isBefore(begin.plus(SOONEST)) ? begin.plus(SOONEST) : done;
    }

    /** How much work lies between, never less than nothing. */
    double between(Instant begin, Instant end) {
        LocalDateTime from = BeijingTime.local(begin);
        LocalDateTime to = BeijingTime.local(end);
        int whole = 0;
        LocalDate last = to.toLocalDate();
        for (LocalDate day = from.toLocalDate().plusDays(1); !day.isAfter(last) && whole < MOST_DAYS; ) {
            whole += calendar.isWorkingDay(day) ? 1 : 0;
            day = day.plusDays(1);
        }
        return Math.max(0, whole + worked(to) - worked(from));
    }

    /** The part of the day's work that lies behind; nothing on a day off. */
    private double worked(LocalDateTime at) {
        if (!calendar.isWorkingDay(at.toLocalDate())) {
            return 0;
        }
        double seconds = Duration.between(BEGIN, at.toLocalTime()).toSeconds();
        return Math.min(1 - 1e-6, Math.max(0, seconds / SECONDS_A_DAY));
    }
}
