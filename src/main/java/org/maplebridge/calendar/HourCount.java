package org.maplebridge.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maplebridge.shared.BeijingTime;

/** Counts one limit in hours, once, and remembers the days on which no working time passed. */
final class HourCount {

    private final Instant start;
    private final Pauses pauses;
    private final List<SkippedDay> skipped = new ArrayList<>();
    private Duration remaining;
    private boolean provisional;

    HourCount(Instant start, Duration limit, Pauses pauses) {
        this.start = start;
        this.remaining = limit;
        this.pauses = pauses;
    }

    Deadline elapsed() {
        Instant latest = start.plus(remaining).plus(pauses.total());
        return deadline(pass(start, latest).orElse(latest));
    }

    Deadline worked(CalendarDays days, List<WorkingTime> workingTime) {
        LocalDate date = BeijingTime.date(start);
        while (true) {
            Day day = days.day(date);
            provisional |= day.provisional();
            if (day.working()) {
                Optional<Instant> end = passDay(date, workingTime);
                if (end.isPresent()) {
                    return deadline(end.get());
                }
            } else {
                skipped.add(day.skipped());
            }
            date = date.plusDays(1);
        }
    }

    private Optional<Instant> passDay(LocalDate date, List<WorkingTime> workingTime) {
        Duration before = remaining;
        boolean open = false;
        for (WorkingTime time : workingTime) {
            Instant from = later(start, BeijingTime.at(date.atTime(time.from())));
            Instant to = BeijingTime.at(date.atTime(time.to()));
            open |= from.isBefore(to);
            Optional<Instant> end = pass(from, to);
            if (end.isPresent()) {
                return end;
            }
        }
        if (open && remaining.equals(before)) {
            skipped.add(new SkippedDay(date, SkipReason.PAUSED, null));
        }
        return Optional.empty();
    }

    private Optional<Instant> pass(Instant from, Instant to) {
        Instant at = from;
        for (Pause pause : pauses.inOrder()) {
            if (!pause.from().isBefore(to)) {
                break;
            }
            Optional<Instant> end = run(at, pause.from());
            if (end.isPresent()) {
                return end;
            }
            at = later(at, pause.to());
        }
        return run(at, to);
    }

    private Optional<Instant> run(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Optional.empty();
        }
        Duration available = Duration.between(from, to);
        if (available.compareTo(remaining) >= 0) {
            return Optional.of(from.plus(remaining));
        }
        remaining = remaining.minus(available);
        return Optional.empty();
    }

    private Deadline deadline(Instant dueAt) {
        return new Deadline(dueAt, provisional, skipped);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
