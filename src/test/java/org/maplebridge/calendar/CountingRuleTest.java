package org.maplebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingRuleTest {

    @Test
    void isTheCivilCodeUnlessConfigured() {
        CountingRule rule = Calendars.rule(Map.of());

        assertThat(rule.countStartDay()).isFalse();
        assertThat(rule.rollLastDay()).isTrue();
        assertThat(rule.workingTime())
                .containsExactly(WorkingTime.valueOf("09:00-12:00"), WorkingTime.valueOf("14:00-17:30"));
        assertThat(rule.fixedHolidays())
                .containsExactly(
                        new FixedHoliday(MonthDay.of(1, 1), MonthDay.of(1, 1), "元旦"),
                        new FixedHoliday(MonthDay.of(5, 1), MonthDay.of(5, 2), "劳动节"),
                        new FixedHoliday(MonthDay.of(10, 1), MonthDay.of(10, 3), "国庆节"));
    }

    @Test
    void readsWorkingTimeAndHolidaysFromLists() {
        CountingRule rule = Calendars.rule(Map.of(
                "maplebridge.calendar.working-time[0]", "08:30-11:30",
                "maplebridge.calendar.working-time[1]", "13:00-17:00",
                "maplebridge.calendar.fixed-holidays[0]", "03-03 三月三"));

        assertThat(rule.workingTime()).extracting(WorkingTime::from).contains(LocalTime.of(13, 0));
        assertThat(rule.fixedHolidays()).extracting(FixedHoliday::name).containsExactly("三月三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "14:00-17:00,09:00-12:00", "09:00-12:00,11:00-17:00"})
    void refusesWorkingTimeThatIsMissingOutOfOrderOrOverlapping(String workingTime) {
        assertThatThrownBy(() -> Calendars.rule(Map.of("maplebridge.calendar.working-time", workingTime)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:00-09:00", "09:00-09:00", "09:00", "09:00-10:00-11:00"})
    void refusesWorkingTimeThatDoesNotLast(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingTime.valueOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"05-01", "元旦", "5-1 劳动节", "05-02..05-01 劳动节"})
    void refusesHolidaysWithoutDateOrName(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FixedHoliday.valueOf(text));
    }
}
