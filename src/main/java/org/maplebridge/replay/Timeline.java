package org.maplebridge.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.shared.BeijingTime;

/**
 * The cases in the order of their filing, and the stretch of time they are played in. What was filed over a longer time is
 * moved together so that all arrives in the first two thirds, each at its hour of the day: people in a rehearsal do not slow
 * down when there is more to do, so that changes nothing of what models do.
 */
record Timeline(List<ReplayedCase> cases, Instant from, Instant until, boolean movedTogether) {

    static Timeline of(List<ReplayedCase> given, int days) {
        List<ReplayedCase> ordered = given.stream()
                .sorted(Comparator.comparing(ReplayedCase::filedAt).thenComparing(ReplayedCase::number))
                .toList();
        LocalDate first = BeijingTime.date(ordered.get(0).filedAt());
        long span = ChronoUnit.DAYS.between(
                first, BeijingTime.date(ordered.get(ordered.size() - 1).filedAt()));
        long arrivals = Math.max(1, days * 2L / 3);
        boolean together = span > arrivals;
        List<ReplayedCase> placed = !together
                ? ordered
                : ordered.stream()
                        .map(one -> one.at(moved(one.filedAt(), first, arrivals, span)))
                        .sorted(Comparator.comparing(ReplayedCase::filedAt).thenComparing(ReplayedCase::number))
                        .toList();
        Instant begin = BeijingTime.startOf(first);
        return new Timeline(placed, begin, BeijingTime.startOf(first.plusDays(days)), together);
    }

    private static Instant moved(Instant filed, LocalDate first, long arrivals, long span) {
        LocalDate day = first.plusDays(ChronoUnit.DAYS.between(first, BeijingTime.date(filed)) * arrivals / span);
        LocalTime time = BeijingTime.local(filed).toLocalTime();
        return BeijingTime.at(day.atTime(time));
    }
}
