package org.maplebridge.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of a matter is known again wherever it stands, whatever letters a county has chosen. */
class ReceiptNumbersTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Pattern SHAPE =
            Pattern.compile("RECEIPT_NUMBER = (?:/\\^|Pattern\\.compile\\(\")(.*?)(?:\\$/|\"\\))");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/org/maplebridge/process/task/TasksOfUnits.java",
                "src/main/resources/static/assets/petition.js",
                "src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/petition/plugins.js"
            })
    void isKnownWithEveryPrefix(String file) throws IOException {
        Matcher shape = SHAPE.matcher(Files.readString(Path.of(file)).replace("\\\\", "\\"));
        assertThat(shape.find()).isTrue();
        for (String prefix : new String[] {"FL", "FLX", "FLXF"}) {
            String number = new ReceiptNumbers(new ReceiptNumbers.Settings(prefix)).number(17, NOON);
            assertThat(number).startsWith(prefix + "-20261122-000017-").matches(shape.group(1));
        }
    }

    @Test
    void isWrittenInTheSameDigitsWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new ReceiptNumbers(new ReceiptNumbers.Settings("FL")).number(17, NOON))
                    .startsWith("FL-20261122-000017-");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F", "fl", "FENGL", "枫桥", "F1"})
    void aPrefixThatNobodyWouldKnowAgainIsRefused(String prefix) {
        assertThatThrownBy(() -> new ReceiptNumbers.Settings(prefix))
                .hasMessageContaining("maplebridge.receipt.prefix");
    }
}
