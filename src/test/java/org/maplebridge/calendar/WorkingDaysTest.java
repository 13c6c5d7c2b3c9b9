package org.maplebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.calendar.Calendars.at;
import static org.maplebridge.calendar.Calendars.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingCalendar calendar = Calendars.shipped();

    @ParameterizedTest
    @CsvSource({
        // start, limit, end
        "2026-09-24T10:00, 5, 2026-10-10T00:00",
        "2026-10-10T00:00, 10, 2026-10-24T00:00",
        "2026-10-24T00:00, 20, 2026-11-21T00:00",
        "2026-11-02T09:00, 1, 2026-11-04T00:00",
        "2026-11-02T23:59, 1, 2026-11-04T00:00",
        "2026-11-06T09:00, 1, 2026-11-10T00:00",
        "2026-11-07T09:00, 1, 2026-11-10T00:00",
        "2025-09-26T09:00, 3, 2025-10-01T00:00",
        "2025-09-26T09:00, 4, 2025-10-10T00:00",
    })
    void endAtMidnightAfterTheLast(String start, int amount, String end) {
        assertThat(deadline(start, amount).dueAt()).isEqualTo(at(end));
    }

    @Test
    void countMakeUpWeekendDays() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-09-20"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(deadline("2026-10-09T10:00", 1).dueAt()).isEqualTo(at("2026-10-11T00:00"));
    }

    @Test
    void skipSpringFestivalButNotItsMakeUpDays() {
        Deadline deadline = deadline("2026-02-13T10:00", 2);

        assertThat(deadline.dueAt()).isEqualTo(at("2026-02-25T00:00"));
        assertThat(deadline.skippedDays())
                .hasSize(9)
                .allMatch(day -> day.reason() == SkipReason.HOLIDAY)
                .allMatch(day -> day.name().equals("春节"))
                .extracting(SkippedDay::date)
                .startsWith(LocalDate.parse("2026-02-15"))
                .endsWith(LocalDate.parse("2026-02-23"));
    }

    @Test
    void listEverySkippedDayWithItsReason() {
        Deadline deadline = deadline("2026-09-24T10:00", 5);

        assertThat(deadline.skippedDays())
                .extracting(SkippedDay::date)
                .containsExactlyElementsOf(dates(
                        "2026-09-25",
                        "2026-09-26",
                        "2026-09-27",
                        "2026-10-01",
                        "2026-10-02",
                        "2026-10-03",
                        "2026-10-04",
                        "2026-10-05",
                        "2026-10-06",
                        "2026-10-07"));
        assertThat(deadline.skippedDays())
                .contains(
                        new SkippedDay(LocalDate.parse("2026-09-26"), SkipReason.HOLIDAY, "中秋节"),
                        new SkippedDay(LocalDate.parse("2026-10-03"), SkipReason.HOLIDAY, "国庆节"));
    }

    @Test
    void nameNoHolidayForAWeekend() {
        assertThat(deadline("2026-11-27T10:00", 1).skippedDays())
                .containsExactly(
                        new SkippedDay(LocalDate.parse("2026-11-28"), SkipReason.WEEKEND, null),
                        new SkippedDay(LocalDate.parse("2026-11-29"), SkipReason.WEEKEND, null));
    }

    @Test
    void doNotListAStartDayThatIsOff() {
        assertThat(deadline("2026-11-29T10:00", 1).skippedDays()).isEmpty();
    }

    @Test
    void startOnTheLocalDateNotOnThatOfGreenwich() {
        assertThat(calendar.deadline(Instant.parse("2026-11-02T16:00:00Z"), Limit.parse("1 WORKING_DAYS"), List.of())
                        .dueAt())
                .isEqualTo(at("2026-11-05T00:00"));
    }

    @Test
    void countTheStartDayWhenSoConfigured() {
        WorkingCalendar counting = Calendars.counting(Map.of("maplebridge.calendar.count-start-day", "true"));

        Deadline deadline = counting.deadline(at("2026-11-02T10:00"), Limit.parse("1 WORKING_DAYS"), List.of());

        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-03T00:00"));
    }

    @Test
    void areCertainUpToTheLastDayOfTheLastNotice() {
        Deadline deadline = deadline("2026-12-30T10:00", 1);

        assertThat(deadline.dueAt()).isEqualTo(at("2027-01-01T00:00"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void areProvisionalBeyondTheLastNotice() {
        Deadline deadline = deadline("2026-12-31T10:00", 1);

        assertThat(deadline.dueAt()).isEqualTo(at("2027-01-05T00:00"));
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.skippedDays())
                .containsExactly(
                        new SkippedDay(LocalDate.parse("2027-01-01"), SkipReason.HOLIDAY, "元旦"),
                        new SkippedDay(LocalDate.parse("2027-01-02"), SkipReason.WEEKEND, null),
                        new SkippedDay(LocalDate.parse("2027-01-03"), SkipReason.WEEKEND, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 元旦",
        "2027-05-01, 劳动节",
        "2027-05-02, 劳动节",
        "2027-10-01, 国庆节",
        "2027-10-02, 国庆节",
        "2027-10-03, 国庆节",
    })
    void knowTheFixedHolidaysOfAYearWithoutNotice(LocalDate date, String name) {
        assertThat(calendar.day(date)).isEqualTo(new Day(date, false, name, true));
    }

    @Test
    void doNotGuessLunarHolidays() {
        LocalDate springFestival = LocalDate.parse("2027-02-08");
        assertThat(calendar.day(springFestival)).isEqualTo(new Day(springFestival, true, null, true));
    }

    @Test
    void takeNewYearsEveFromTheNoticeOfTheNextYear() {
        assertThat(calendar.day(LocalDate.parse("2018-12-29")).working()).isTrue();
        assertThat(calendar.day(LocalDate.parse("2018-12-31")).holiday()).isEqualTo("元旦");
        assertThat(deadline("2018-12-28T10:00", 2).dueAt()).isEqualTo(at("2019-01-03T00:00"));
    }

    @Test
    void doNotTakeFixedHolidaysWhereTheNoticeIsKnown() {
        assertThat(calendar.day(LocalDate.parse("2020-05-06")).working()).isTrue();
        assertThat(calendar.day(LocalDate.parse("2019-10-07")).holiday()).isEqualTo("国庆节");
    }

    private Deadline deadline(String start, int amount) {
        return calendar.deadline(at(start), new Limit(amount, LimitUnit.WORKING_DAYS), List.of());
    }
}
