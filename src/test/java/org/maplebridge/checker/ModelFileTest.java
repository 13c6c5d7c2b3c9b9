package org.maplebridge.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final String MODEL = "<signal name=\"升级\" id=\"signal_up\"/>";

    private static ModelFile file(String text, Charset encoding) {
        return new ModelFile("a.bpmn", text.getBytes(encoding));
    }

    @Test
    void mentionsWhatStandsInIt() {
        ModelFile file = file(MODEL, StandardCharsets.UTF_8);

        assertThat(file.mayMention("signal_up")).isTrue();
        assertThat(file.mayMention("升级")).isTrue();
        assertThat(file.mayMention("降级")).isFalse();
    }

    /** Not read is only what certainly has nothing to do with it. */
    @Test
    void mayMentionWhatCanBeWrittenOtherwise() {
        assertThat(file(MODEL.replace("升", "&#21319;"), StandardCharsets.UTF_8).mayMention("升级"))
                .isTrue();
        assertThat(file("{\"id\":\"\\u0061\"}", StandardCharsets.UTF_8).mayMention("a"))
                .isTrue();
        assertThat(file(MODEL, StandardCharsets.UTF_16).mayMention("signal_up")).isTrue();
        assertThat(file(MODEL, Charset.forName("GB18030")).mayMention("升级")).isTrue();
        assertThat(file(MODEL, StandardCharsets.UTF_8).mayMention("a&b")).isTrue();
        assertThat(file(MODEL, StandardCharsets.UTF_8).mayMention("two words")).isTrue();
    }
}
