package org.maplebridge.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class EncodingsTest {

    private static final String LONG = "标题,内容\n" + "路灯坏了,请修\n".repeat(20_000);

    @Test
    void knowsUtf8AndGb18030() throws IOException {
        assertThat(Encodings.detect(file(LONG.getBytes(StandardCharsets.UTF_8))))
                .contains(StandardCharsets.UTF_8);
        assertThat(Encodings.detect(file(LONG.getBytes(Charset.forName("GBK")))))
                .contains(Charset.forName("GB18030"));
    }

    @Test
    void looksAtTheWholeFile() throws IOException {
        byte[] wrongAtTheEnd = LONG.getBytes(StandardCharsets.UTF_8);
        wrongAtTheEnd[wrongAtTheEnd.length - 1] = (byte) 0xFF;

        assertThat(Encodings.detect(file(wrongAtTheEnd))).isEmpty();
    }

    @Test
    void refusesACharacterThatIsCutOff() throws IOException {
        byte[] bytes = "a,路".getBytes(StandardCharsets.UTF_8);

        assertThat(Encodings.detect(file(Arrays.copyOf(bytes, bytes.length - 1))))
                .isNotEqualTo(Optional.of(StandardCharsets.UTF_8));
        assertThat(Encodings.detect(file("路灯".getBytes(StandardCharsets.UTF_16))))
                .isEmpty();
    }

    private static ByteArrayResource file(byte[] bytes) {
        return new ByteArrayResource(bytes);
    }
}
