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

class CalendarDayLimitTest {

    private final WorkingCalendar calendar = Calendars.shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T09:00, 1, 2026-11-04T00:00",
        "2026-11-02T09:00, 15, 2026-11-18T00:00",
        "2026-11-02T09:00, 30, 2026-12-03T00:00",
        "2026-09-15T09:00, 60, 2026-11-17T00:00",
        "2026-02-27T09:00, 1, 2026-03-01T00:00",
    })
    void countsEveryDay(String start, int amount, String end) {
        assertThat(deadline(start, amount).dueAt()).isEqualTo(at(end));
    }

    @Test
    void movesALastDayInAWeekendToMonday() {
        Deadline deadline = deadline("2026-11-13T09:00", 1);

        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-17T00:00"));
        assertThat(deadline.skippedDays())
                .extracting(SkippedDay::date)
                .containsExactlyElementsOf(dates("2026-11-14", "2026-11-15"));
    }

    @Test
    void movesALastDayInNationalDayToTheFirstWorkingDayAfter() {
        Deadline deadline = deadline("2026-09-20T09:00", 15);

        assertThat(deadline.dueAt()).isEqualTo(at("2026-10-09T00:00"));
        assertThat(deadline.skippedDays())
                .extracting(SkippedDay::date)
                .containsExactlyElementsOf(dates("2026-10-05", "2026-10-06", "2026-10-07"));
    }

    @Test
    void endsOnAMakeUpWorkingDay() {
        assertThat(deadline("2026-10-09T09:00", 1).dueAt()).isEqualTo(at("2026-10-11T00:00"));
    }

    @Test
    void listsNoDayWhenTheEndDidNotMove() {
        assertThat(deadline("2026-11-02T09:00", 15).skippedDays()).isEmpty();
    }

    @Test
    void leavesTheLastDayWhereItIsWhenSoConfigured() {
        WorkingCalendar fixed = Calendars.counting(Map.of("maplebridge.calendar.roll-last-day", "false"));

        Deadline deadline = fixed.deadline(at("2026-11-13T09:00"), Limit.parse("1 CALENDAR_DAYS"), List.of());

        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-15T00:00"));
        assertThat(deadline.skippedDays()).isEmpty();
    }

    @Test
    void isProvisionalWhenItReachesAYearWithoutNotice() {
        assertThat(deadline("2026-12-01T09:00", 30).provisional()).isFalse();
        assertThat(deadline("2026-12-02T09:00", 30).provisional()).isTrue();
        assertThat(deadline("2026-12-02T09:00", 30).dueAt()).isEqualTo(at("2027-01-05T00:00"));
    }

    @Test
    void doesNotCountPausedDays() {
        Deadline deadline = calendar.deadline(
                at("2026-11-02T09:00"),
                Limit.parse("2 CALENDAR_DAYS"),
                List.of(pause("2026-11-03T09:00", "2026-11-04T09:00")));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-06T00:00"));
        assertThat(deadline.skippedDays())
                .containsExactly(new SkippedDay(LocalDate.parse("2026-11-04"), SkipReason.PAUSED, null));
    }

    @Test
    void doesNotEndOnAPausedDayAfterAWeekend() {
        Deadline deadline = calendar.deadline(
                at("2026-11-13T09:00"),
                Limit.parse("1 CALENDAR_DAYS"),
                List.of(pause("2026-11-14T09:00", "2026-11-16T09:00")));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-18T00:00"));
    }

    private Deadline deadline(String start, int amount) {
        return calendar.deadline(at(start), new Limit(amount, LimitUnit.CALENDAR_DAYS), List.of());
    }
}
