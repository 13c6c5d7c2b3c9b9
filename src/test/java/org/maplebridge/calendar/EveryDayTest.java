package org.maplebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maplebridge.shared.BeijingTime;

/** What must hold whatever day of 2015 to 2026 a limit starts on. */
class EveryDayTest {

    private static final List<LocalDate> DAYS = LocalDate.parse("2015-01-01")
            .datesUntil(LocalDate.parse("2027-01-01"))
            .toList();
    private static final int[] AMOUNTS = {1, 2, 3, 5, 10, 15, 20, 30, 60};

    private final WorkingCalendar calendar = Calendars.shipped();

    @ParameterizedTest
    @EnumSource(LimitUnit.class)
    void aLaterStartNeverEndsEarlier(LimitUnit unit) {
        for (int amount : AMOUNTS) {
            Instant before = Instant.MIN;
            for (LocalDate day : DAYS) {
                Instant end = end(day, amount, unit);
                assertThat(end).as("%s %s from %s", amount, unit, day).isAfterOrEqualTo(before);
                before = end;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LimitUnit.class)
    void aLongerLimitNeverEndsEarlier(LimitUnit unit) {
        for (LocalDate day : DAYS) {
            Instant before = start(day);
            for (int amount : AMOUNTS) {
                Instant end = end(day, amount, unit);
                assertThat(end).as("%s %s from %s", amount, unit, day).isAfterOrEqualTo(before);
                before = end;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LimitUnit.class,
            names = {"WORKING_DAYS", "CALENDAR_DAYS"})
    void theLastDayIsAWorkingDay(LimitUnit unit) {
        for (LocalDate day : DAYS) {
            for (int amount : AMOUNTS) {
                LocalDate last = BeijingTime.lastDay(end(day, amount, unit));
                assertThat(calendar.isWorkingDay(last))
                        .as("%s %s from %s", amount, unit, day)
                        .isTrue();
            }
        }
    }

    @Test
    void countedAndSkippedWorkingDaysFillTheWholePeriod() {
        for (LocalDate day : DAYS) {
            for (int amount : AMOUNTS) {
                Deadline deadline = calendar.deadline(start(day), new Limit(amount, LimitUnit.WORKING_DAYS), List.of());
                LocalDate end = BeijingTime.date(deadline.dueAt());
                assertThat(day.plusDays(1).datesUntil(end).count())
                        .isEqualTo(amount + deadline.skippedDays().size());
            }
        }
    }

    private Instant end(LocalDate day, int amount, LimitUnit unit) {
        return calendar.deadline(start(day), new Limit(amount, unit), List.of()).dueAt();
    }

    private static Instant start(LocalDate day) {
        return BeijingTime.at(day.atTime(LocalTime.of(16, 45)));
    }
}
