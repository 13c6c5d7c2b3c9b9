package org.maplebridge.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BeijingTimeTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-09-03T16:00:00Z");
    private static final Instant AFTERNOON = Instant.parse("2026-09-03T07:04:59Z");

    @Test
    void daysBeginAtMidnightInBeijing() {
        LocalDate fourth = LocalDate.of(2026, 9, 4);
        assertThat(BeijingTime.startOf(fourth)).isEqualTo(MIDNIGHT);
        assertThat(BeijingTime.date(MIDNIGHT)).isEqualTo(fourth);
        assertThat(BeijingTime.date(MIDNIGHT.minusNanos(1))).isEqualTo("2026-09-03");
        assertThat(BeijingTime.today(Clock.fixed(MIDNIGHT, ZoneOffset.UTC))).isEqualTo(fourth);
        assertThat(BeijingTime.local(MIDNIGHT)).isEqualTo(LocalDateTime.of(2026, 9, 4, 0, 0));
        assertThat(BeijingTime.at(LocalDateTime.of(2026, 9, 4, 0, 0))).isEqualTo(MIDNIGHT);
    }

    @Test
    void whatEndsAtMidnightIsToldOfTheDayBefore() {
        assertThat(BeijingTime.lastDay(MIDNIGHT)).isEqualTo("2026-09-03");
        assertThat(BeijingTime.end(MIDNIGHT)).isEqualTo("2026年9月3日 24:00");
        assertThat(BeijingTime.endHour(MIDNIGHT)).isEqualTo("24:00");
        assertThat(BeijingTime.lastDay(AFTERNOON)).isEqualTo("2026-09-03");
        assertThat(BeijingTime.end(AFTERNOON)).isEqualTo("2026年9月3日 15:04");
    }

    @Test
    void eachPurposeHasItsWayOfWriting() {
        assertThat(BeijingTime.day(AFTERNOON)).isEqualTo("2026年9月3日");
        assertThat(BeijingTime.shortDay(AFTERNOON)).isEqualTo("9月3日");
        assertThat(BeijingTime.moment(AFTERNOON)).isEqualTo("2026年9月3日 15:04");
        assertThat(BeijingTime.shortMoment(AFTERNOON)).isEqualTo("9月3日 15:04");
        assertThat(BeijingTime.hour(AFTERNOON)).isEqualTo("15:04");
        assertThat(BeijingTime.sortable(AFTERNOON)).isEqualTo("2026-09-03 15:04");
        assertThat(BeijingTime.offset(AFTERNOON)).hasToString("2026-09-03T15:04:59+08:00");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(BeijingTime.offset(null)).isNull();
        assertThat(BeijingTime.local(null)).isNull();
    }
}
