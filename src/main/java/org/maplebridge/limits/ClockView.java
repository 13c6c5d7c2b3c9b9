package org.maplebridge.limits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.maplebridge.calendar.SkippedDay;

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

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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
            return new Longer(local(extension.grantedAt()), extension.limit(), extension.reason());
        }
    }

    public static ClockView of(LimitClock clock) {
        return new ClockView(
                clock.kind().name(),
                clock.kind().label(),
                clock.limit().basis(),
                clock.unitCode(),
                clock.level(),
                local(clock.startedAt()),
                clock.limit().limit().toString(),
                local(clock.dueAt()),
                clock.state().name(),
                clock.stateLabel(),
                local(clock.stoppedAt()),
                clock.provisional(),
                clock.skippedDays().stream().map(ClockView::skipped).toList(),
                clock.pauses().stream()
                        .map(pause -> new Rest(local(pause.from()), local(pause.to()), pause.reason()))
                        .toList(),
                clock.extensions().stream().map(Longer::of).toList());
    }

    private static Skipped skipped(SkippedDay day) {
        return new Skipped(day.date().toString(), day.reason().name(), day.name());
    }

    private static OffsetDateTime local(java.time.Instant instant) {
        return instant == null ? null : instant.atZone(ZONE).toOffsetDateTime();
    }
}
