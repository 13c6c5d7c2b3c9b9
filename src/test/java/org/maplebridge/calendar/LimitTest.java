package org.maplebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @Test
    void readsAmountAndUnit() {
        assertThat(Limit.parse("5 WORKING_DAYS")).isEqualTo(new Limit(5, LimitUnit.WORKING_DAYS));
    }

    @ParameterizedTest
    @EnumSource(LimitUnit.class)
    void readsWhatItWrites(LimitUnit unit) {
        Limit limit = new Limit(3650, unit);
        assertThat(Limit.parse(limit.toString())).isEqualTo(limit);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "5",
                "WORKING_DAYS",
                "5 DAYS",
                "5  HOURS",
                " 5 HOURS",
                "5 HOURS ",
                "5 hours",
                "-1 HOURS",
                "0 HOURS",
                "3651 HOURS",
                "99999999999 HOURS",
                "1.5 HOURS",
                "٥ HOURS"
            })
    void refusesTextThatIsNoLimit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3651, Integer.MAX_VALUE})
    void refusesAmountsOutsideTenYearsOfDays(int amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(amount, LimitUnit.HOURS));
    }

    @Test
    void hasALabelForPeople() {
        assertThat(Limit.parse("3 WORKING_DAYS").label()).isEqualTo("3个工作日");
    }
}
