package org.maplebridge.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.calendar.Calendars;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.shared.BeijingTime;

/** Whether limits one after another fit into the sixty days, whatever year it is. */
class StatutoryTermTest {

    private static StatutoryTerm termIn(int year) {
        Instant now = Instant.parse(year + "-01-01T04:00:00Z");
        return new StatutoryTerm(
                new StatutoryTerm.Settings(60), Calendars.shipped(), Clock.fixed(now, BeijingTime.ZONE));
    }

    private static List<Limit> levels(int... days) {
        return Arrays.stream(days)
                .mapToObj(amount -> new Limit(amount, LimitUnit.WORKING_DAYS))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void theShippedLevelsFitThoughAnEarlySpringFestivalStretchesThem(int year) {
        assertThat(termIn(year).overshotFrom(levels(5, 10, 20))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2020, 2026})
    void whatOvershootsInOrdinaryWeeksDoesNot(int year) {
        assertThat(termIn(year).overshotFrom(levels(10, 15, 20)))
                .get()
                .satisfies(day -> assertThat(day).isAfterOrEqualTo(LocalDate.of(year, 1, 1)));
    }
}
