package org.maplebridge.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.calendar.Calendars;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Residents are left in peace outside of the hours, to the last instant of them. */
class SendingHoursTest {

    static NoticeSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("maplebridge.notices", NoticeSettings.class);
    }

    private static SendingHours hours(Map<String, String> values) {
        return new SendingHours(settings(values), Calendars.shipped());
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    @Test
    void workingTimeEndsAtHalfPastFiveAndGoesOnAfterTheHolidays() {
        SendingHours hours = hours(Map.of());
        Instant last = at("2026-09-24T17:29:59.999");
        assertThat(hours.next(last)).isEqualTo(last);
        assertThat(hours.open(last)).isTrue();
        assertThat(hours.open(at("2026-09-24T17:30:00"))).isFalse();
        assertThat(hours.next(at("2026-09-24T17:30:00")))
                .as("mid-autumn and a weekend")
                .isEqualTo(at("2026-09-28T09:00:00"));
        assertThat(hours.open(at("2026-09-24T08:59:59.999"))).isFalse();
        assertThat(hours.open(at("2026-09-24T09:00:00"))).isTrue();
        assertThat(hours.next(at("2026-09-24T12:00:00"))).isEqualTo(at("2026-09-24T14:00:00"));
        assertThat(hours.open(at("2026-09-20T10:00:00"))).as("a make-up Sunday").isTrue();
    }

    @Test
    void daytimeIsEveryDayAndAlwaysIsAlways() {
        SendingHours hours = hours(Map.of("maplebridge.notices.hours", "daytime"));
        assertThat(hours.open(at("2026-09-25T08:00:00"))).isTrue();
        assertThat(hours.open(at("2026-09-25T19:59:59.999"))).isTrue();
        assertThat(hours.next(at("2026-09-25T20:00:00"))).isEqualTo(at("2026-09-26T08:00:00"));
        assertThat(hours.next(at("2026-09-25T03:00:00"))).isEqualTo(at("2026-09-25T08:00:00"));
        assertThat(hours(Map.of("maplebridge.notices.hours", "always")).open(at("2026-09-25T03:00:00")))
                .isTrue();
        assertThatThrownBy(() -> hours(Map.of("maplebridge.notices.daytime", "20:00-08:00")))
                .hasMessageContaining("must end after it begins");
    }
}
