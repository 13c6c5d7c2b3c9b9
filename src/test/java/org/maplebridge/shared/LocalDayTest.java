package org.maplebridge.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDayTest {

    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), BeijingTime.ZONE);

    @Test
    void readsADayOfACenturyInWhichPeopleLive() {
        assertThat(LocalDay.of(" 2026-12-01 ")).contains(LocalDate.of(2026, 12, 1));
        assertThat(LocalDay.of("1900-01-01")).contains(LocalDay.FIRST);
        assertThat(LocalDay.of("2999-12-31")).contains(LocalDay.LAST);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "明天", "2026-02-30", "2026-12-1", "1899-12-31", "3000-01-01", "+999999999-12-31"})
    void findsNoDayInAnythingElse(String text) {
        assertThat(LocalDay.of(text)).isEmpty();
    }

    @Test
    void readsAMomentToComeInLocalTime() {
        List<FieldError> errors = new ArrayList<>();
        assertThat(LocalMoment.toCome(errors, "#/nextAt", "2026-11-23T09:30", MORNING))
                .isEqualTo("2026-11-23T01:30:00Z");
        assertThat(errors).isEmpty();
    }

    @Test
    void refusesAMomentThatPassedAndOneThatNobodyLivesToSee() {
        List<FieldError> errors = new ArrayList<>();
        LocalMoment.toCome(errors, "#/nextAt", "2026-11-23T08:59", MORNING);
        assertThat(LocalMoment.toCome(errors, "#/nextAt", "+999999999-12-31T09:30", MORNING))
                .isNull();
        assertThat(LocalMoment.toCome(errors, "#/nextAt", null, MORNING)).isNull();
        assertThat(errors)
                .extracting(FieldError::code)
                .containsExactly("moment-passed", "moment-malformed", "required");
    }
}
