package org.maplebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.maplebridge.calendar.Calendars.at;
import static org.maplebridge.calendar.Calendars.pause;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PauseTest {

    private final WorkingCalendar calendar = Calendars.shipped();

    @Test
    void withinADayCostsNothing() {
        assertThat(twoDaysFromMonday(pause("2026-11-03T00:00", "2026-11-03T23:59")))
                .isEqualTo(at("2026-11-05T00:00"));
    }

    @Test
    void costsTheDaysAfterItsFirst() {
        assertThat(twoDaysFromMonday(pause("2026-11-03T18:00", "2026-11-05T08:00")))
                .isEqualTo(at("2026-11-07T00:00"));
    }

    @Test
    void costsNoWorkingDayOverAWeekend() {
        assertThat(calendar.deadline(
                                at("2026-11-05T09:00"),
                                Limit.parse("2 WORKING_DAYS"),
                                List.of(pause("2026-11-06T18:00", "2026-11-08T20:00")))
                        .dueAt())
                .isEqualTo(at("2026-11-10T00:00"));
    }

    @Test
    void keepsTheReasonOfDaysThatWereOffAnyway() {
        Deadline deadline = calendar.deadline(
                at("2026-11-05T09:00"),
                Limit.parse("2 WORKING_DAYS"),
                List.of(pause("2026-11-06T18:00", "2026-11-09T09:00")));

        assertThat(deadline.skippedDays())
                .containsExactly(
                        new SkippedDay(LocalDate.parse("2026-11-07"), SkipReason.WEEKEND, null),
                        new SkippedDay(LocalDate.parse("2026-11-08"), SkipReason.WEEKEND, null),
                        new SkippedDay(LocalDate.parse("2026-11-09"), SkipReason.PAUSED, null));
        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-11T00:00"));
    }

    @Test
    void beforeTheStartOrAfterTheEndCostsNothing() {
        assertThat(twoDaysFromMonday(
                        pause("2026-10-20T09:00", "2026-11-02T12:00"), pause("2026-11-04T09:00", "2026-12-01T09:00")))
                .isEqualTo(at("2026-11-05T00:00"));
    }

    @Test
    void overlappingAnotherCostsADayOnce() {
        assertThat(twoDaysFromMonday(
                        pause("2026-11-03T10:00", "2026-11-05T10:00"),
                        pause("2026-11-02T10:00", "2026-11-04T10:00"),
                        pause("2026-11-03T11:00", "2026-11-03T12:00")))
                .isEqualTo(at("2026-11-10T00:00"));
    }

    @Test
    void afterAnotherCostsItsOwnDays() {
        assertThat(twoDaysFromMonday(
                        pause("2026-11-02T10:00", "2026-11-03T10:00"), pause("2026-11-04T10:00", "2026-11-05T10:00")))
                .isEqualTo(at("2026-11-07T00:00"));
    }

    @Test
    void thatEndsAtMidnightCostsTheDayThatBeginsThen() {
        assertThat(twoDaysFromMonday(pause("2026-11-02T10:00", "2026-11-03T00:00")))
                .isEqualTo(at("2026-11-06T00:00"));
    }

    @ParameterizedTest
    @EnumSource(LimitUnit.class)
    void stillOpenIsRefused(LimitUnit unit) {
        Pause open = new Pause(at("2026-11-03T10:00"), null);
        assertThat(open.open()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.deadline(at("2026-11-02T09:00"), new Limit(1, unit), List.of(open)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.reached(at("2026-11-02T09:00"), new Limit(1, unit), List.of(open), 50));
    }

    @Test
    void cannotEndBeforeItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> pause("2026-11-03T10:00", "2026-11-03T09:59"));
    }

    private Instant twoDaysFromMonday(Pause... pauses) {
        return calendar.deadline(at("2026-11-02T09:00"), Limit.parse("2 WORKING_DAYS"), List.of(pauses))
                .dueAt();
    }
}
