package org.maplebridge.limits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.calendar.SkippedDay;
import org.maplebridge.shared.BeijingTime;

/** A clock as the REST contract shows it. */
public record ClockView(
        String kind,
        String kindLabel,
        String basis,
        String unitCode,
        String level,
        OffsetDateTime startedAt,
        String limit,
        OffsetDateTime dueAt,
        String state,
        String stateLabel,
        @JsonInclude(JsonInclude.Include.NON_NULL) OffsetDateTime stoppedAt,
        boolean provisional,
        List<Skipped> skippedDays,
        List<Rest> pauses,
        List<Longer> extensions) {

    /** A day that does not count, and why. */
    public record Skipped(
            String date,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_NULL) String name) {}

    /** A time in which the clock rested. */
    public record Rest(
            OffsetDateTime from,
            @JsonInclude(JsonInclude.Include.NON_NULL) OffsetDateTime to,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}

    /** By how much the limit was extended, and why. */
    public record Longer(OffsetDateTime grantedAt, String limit, String reason) {

        public static Longer of(LimitClock.Extension extension) {
            return new Longer(BeijingTime.offset(extension.grantedAt()), extension.limit(), extension.reason());
        }
    }

    public static ClockView of(LimitClock clock) {
        return new ClockView(
                clock.kind().name(),
                clock.kind().label(),
                clock.limit().basis(),
                clock.unitCode(),
                clock.level(),
                BeijingTime.offset(clock.startedAt()),
                clock.limit().limit().toString(),
                BeijingTime.offset(clock.dueAt()),
                clock.state().name(),
                clock.stateLabel(),
                BeijingTime.offset(clock.stoppedAt()),
                clock.provisional(),
                clock.skippedDays().stream().map(ClockView::skipped).toList(),
                clock.pauses().stream()
                        .map(pause -> new Rest(
                                BeijingTime.offset(pause.from()), BeijingTime.offset(pause.to()), pause.reason()))
                        .toList(),
                clock.extensions().stream().map(Longer::of).toList());
    }

    private static Skipped skipped(SkippedDay day) {
        return new Skipped(day.date().toString(), day.reason().name(), day.name());
    }
}
