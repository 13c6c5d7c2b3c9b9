package org.maplebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.calendar.Calendars.at;
import static org.maplebridge.calendar.Calendars.dates;
import static org.maplebridge.calendar.Calendars.pause;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourLimitTest {

    private final WorkingCalendar calendar = Calendars.shipped();

    @Test
    void elapsesDayAndNight() {
        Deadline deadline = hours("2026-10-02T10:30", "24 HOURS");

        assertThat(deadline).isEqualTo(new Deadline(at("2026-10-03T10:30"), false, List.of()));
    }

    @Test
    void elapsesWithoutAnyNotice() {
        assertThat(hours("2031-10-02T10:30", "24 HOURS").provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T10:00, 2026-11-02T11:00, 2026-11-03T11:00",
        "2026-11-02T08:00, 2026-11-02T11:00, 2026-11-03T11:00",
        "2026-11-02T07:00, 2026-11-02T08:00, 2026-11-03T10:00",
        "2026-11-03T10:00, 2026-11-03T12:00, 2026-11-03T10:00",
        "2026-11-03T09:59, 2026-11-03T12:00, 2026-11-03T12:01",
    })
    void elapsesLaterByThePausedTime(String from, String to, String end) {
        assertThat(hours("2026-11-02T10:00", "24 HOURS", pause(from, to)).dueAt())
                .isEqualTo(at(end));
    }

    @Test
    void elapsesLaterByOverlappingPausesOnce() {
        assertThat(hours(
                                "2026-11-02T10:00",
                                "1 HOURS",
                                pause("2026-11-02T10:30", "2026-11-02T12:00"),
                                pause("2026-11-02T11:00", "2026-11-02T13:00"))
                        .dueAt())
                .isEqualTo(at("2026-11-02T13:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T09:00, 1, 2026-11-02T10:00",
        "2026-11-02T08:00, 1, 2026-11-02T10:00",
        "2026-11-02T11:00, 1, 2026-11-02T12:00",
        "2026-11-02T11:30, 1, 2026-11-02T14:30",
        "2026-11-02T12:30, 1, 2026-11-02T15:00",
        "2026-11-02T17:00, 1, 2026-11-03T09:30",
        "2026-11-02T17:30, 1, 2026-11-03T10:00",
        "2026-11-02T23:00, 1, 2026-11-03T10:00",
        "2026-11-02T09:00, 13, 2026-11-03T17:30",
        "2026-11-06T17:00, 1, 2026-11-09T09:30",
        "2026-11-07T10:00, 1, 2026-11-09T10:00",
        "2026-09-30T17:00, 1, 2026-10-08T09:30",
        "2026-10-09T17:00, 1, 2026-10-10T09:30",
    })
    void worksOnlyInWorkingTime(String start, int amount, String end) {
        assertThat(hours(start, amount + " WORKING_HOURS").dueAt()).isEqualTo(at(end));
    }

    @Test
    void listsTheDaysOffBetween() {
        assertThat(hours("2026-11-06T17:00", "1 WORKING_HOURS").skippedDays())
                .extracting(SkippedDay::date)
                .containsExactlyElementsOf(dates("2026-11-07", "2026-11-08"));
    }

    @Test
    void isProvisionalInAYearWithoutNotice() {
        Deadline deadline = hours("2026-12-31T17:00", "1 WORKING_HOURS");

        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.dueAt()).isEqualTo(at("2027-01-04T09:30"));
        assertThat(hours("2026-12-31T16:30", "1 WORKING_HOURS").provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T09:30, 2026-11-02T10:30, 2026-11-02T11:00",
        "2026-11-02T09:30, 2026-11-02T13:00, 2026-11-02T14:30",
        "2026-11-02T12:00, 2026-11-02T14:00, 2026-11-02T10:00",
        "2026-11-02T09:30, 2026-11-04T09:00, 2026-11-04T09:30",
    })
    void doesNotWorkWhilePaused(String from, String to, String end) {
        assertThat(hours("2026-11-02T09:00", "1 WORKING_HOURS", pause(from, to)).dueAt())
                .isEqualTo(at(end));
    }

    @Test
    void listsAWorkingDayThatWasPausedThroughout() {
        assertThat(hours("2026-11-02T09:00", "1 WORKING_HOURS", pause("2026-11-02T09:30", "2026-11-04T09:00"))
                        .skippedDays())
                .containsExactly(new SkippedDay(LocalDate.parse("2026-11-03"), SkipReason.PAUSED, null));
    }

    @Test
    void worksInTheConfiguredTime() {
        WorkingCalendar early = Calendars.counting(Map.of("maplebridge.calendar.working-time", "08:00-16:00"));

        Deadline deadline = early.deadline(at("2026-11-02T15:30"), Limit.parse("1 WORKING_HOURS"), List.of());

        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-03T08:30"));
    }

    private Deadline hours(String start, String limit, Pause... pauses) {
        return calendar.deadline(at(start), Limit.parse(limit), List.of(pauses));
    }
}
