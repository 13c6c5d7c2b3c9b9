package org.maplebridge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2019-02-28T11:25:05+08:00, 2019-02-28T03:25:05Z",
        "2019-02-28t11:25:05z, 2019-02-28T11:25:05Z",
        "2019-02-28 11:25:05.123-01:00, 2019-02-28T12:25:05.123Z",
        "2019-02-28 11:25:05, 2019-02-28T03:25:05Z",
        "2019-02-28 11:25:05.250, 2019-02-28T03:25:05.250Z",
        "2019-02-28T11:25, 2019-02-28T03:25:00Z",
        "2019/2/8 9:05, 2019-02-08T01:05:00Z",
        "2019/02/08 19:05:06, 2019-02-08T11:05:06Z",
        "2019-02-28, 2019-02-27T16:00:00Z",
        "2019/2/8, 2019-02-07T16:00:00Z",
        "2019年2月8日, 2019-02-07T16:00:00Z",
    })
    void readsWhatOtherSystemsWrite(String text, Instant instant) {
        assertThat(FilingDates.read(text).toInstant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-30",
                "2019-13-01 00:00:00",
                "2019/2/29 9:05",
                "2019-02-28 25:00:00",
                "28.02.2019",
                "2019-02-2811:25",
                "2019-02-30T11:25:05+08:00",
                "yesterday",
                "43524.5"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> FilingDates.read(text)).isInstanceOf(DateTimeException.class);
    }
}
