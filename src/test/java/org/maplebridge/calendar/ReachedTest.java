package org.maplebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.maplebridge.calendar.Calendars.at;
import static org.maplebridge.calendar.Calendars.pause;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachedTest {

    private final WorkingCalendar calendar = Calendars.shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T10:00, 1 WORKING_DAYS, 50, 2026-11-03T12:00",
        "2026-11-06T10:00, 1 WORKING_DAYS, 50, 2026-11-09T12:00",
        "2026-11-02T10:00, 5 WORKING_DAYS, 80, 2026-11-07T00:00",
        "2026-11-02T10:00, 5 WORKING_DAYS, 50, 2026-11-05T12:00",
        "2026-11-05T10:00, 5 WORKING_DAYS, 20, 2026-11-07T00:00",
        "2026-11-05T10:00, 5 WORKING_DAYS, 40, 2026-11-10T00:00",
        "2026-11-02T10:00, 10 CALENDAR_DAYS, 50, 2026-11-08T00:00",
        "2026-11-02T10:00, 24 HOURS, 50, 2026-11-02T22:00",
        "2026-11-02T09:00, 13 WORKING_HOURS, 50, 2026-11-02T17:30",
        "2026-11-02T11:30, 2 WORKING_HOURS, 50, 2026-11-02T14:30",
        "2026-11-02T09:00, 1 HOURS, 1, 2026-11-02T09:00:36",
    })
    void isAShareOfTheCountedTime(String start, String limit, int percent, String reached) {
        String seconds = reached.length() > 16 ? "" : ":00";
        assertThat(calendar.reached(at(start), Limit.parse(limit), List.of(), percent))
                .isEqualTo(reached + seconds + "+08:00");
    }

    @Test
    void leavesOutPausedDays() {
        assertThat(calendar.reached(
                        at("2026-11-02T10:00"),
                        Limit.parse("1 WORKING_DAYS"),
                        List.of(pause("2026-11-02T11:00", "2026-11-04T11:00")),
                        50))
                .isEqualTo(at("2026-11-05T12:00"));
    }

    @ParameterizedTest
    @EnumSource(LimitUnit.class)
    void isTheDeadlineInTheEnd(LimitUnit unit) {
        Limit limit = new Limit(7, unit);
        assertThat(calendar.reached(at("2026-09-26T10:00"), limit, List.of(), 100))
                .isEqualTo(calendar.deadline(at("2026-09-26T10:00"), limit, List.of())
                        .dueAt());
    }

    @ParameterizedTest
    @EnumSource(LimitUnit.class)
    void neverGoesBack(LimitUnit unit) {
        var before = at("2026-09-26T10:00");
        for (int percent = 1; percent <= 100; percent++) {
            var reached = calendar.reached(at("2026-09-26T10:00"), new Limit(7, unit), List.of(), percent);
            assertThat(reached).isAfterOrEqualTo(before);
            before = reached;
        }
    }

    @Test
    void isNeverBeforeTheStart() {
        WorkingCalendar counting = Calendars.counting(Map.of("maplebridge.calendar.count-start-day", "true"));
        assertThat(counting.reached(at("2026-11-02T18:00"), Limit.parse("1 WORKING_DAYS"), List.of(), 50))
                .isEqualTo(at("2026-11-02T18:00"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101})
    void refusesWhatIsNoShare(int percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.reached(at("2026-11-02T10:00"), Limit.parse("1 HOURS"), List.of(), percent));
    }
}
