package org.maplebridge.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.shared.BeijingTime;

/** The closed pauses of one clock, in order and without overlap. Refuses a pause that is still open. */
final class Pauses {

    private final List<Pause> inOrder = new ArrayList<>();
    private final List<Days> days;

    Pauses(List<Pause> pauses) {
        pauses.forEach(Pauses::refuseOpen);
        pauses.stream().sorted(Comparator.comparing(Pause::from)).forEach(this::add);
        days = inOrder.stream()
                .map(pause -> new Days(BeijingTime.date(pause.from()), BeijingTime.date(pause.to())))
                .toList();
    }

    /** Whether a day is not counted: any after that on which a pause starts, up to that on which it ends. */
    boolean cover(LocalDate date) {
        for (Days paused : days) {
            if (date.isAfter(paused.after()) && !date.isAfter(paused.last())) {
                return true;
            }
        }
        return false;
    }

    List<Pause> inOrder() {
        return inOrder;
    }

    Duration total() {
        return inOrder.stream()
                .map(pause -> Duration.between(pause.from(), pause.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void add(Pause pause) {
        Pause last = inOrder.isEmpty() ? null : inOrder.get(inOrder.size() - 1);
        if (last == null || pause.from().isAfter(last.to())) {
            inOrder.add(pause);
        } else if (pause.to().isAfter(last.to())) {
            inOrder.set(inOrder.size() - 1, new Pause(last.from(), pause.to()));
        }
    }

    private static void refuseOpen(Pause pause) {
        if (pause.open()) {
            throw new IllegalArgumentException("A pause must have ended before a deadline is computed: " + pause);
        }
    }

    private record Days(LocalDate after, LocalDate last) {}
}
