package org.maplebridge.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static List<String> complaints(String text, boolean required) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/title", text, 3, required);
        return errors.stream().map(FieldError::code).toList();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(complaints("𠮷😀龘", true)).isEmpty();
        assertThat(complaints("𠮷😀龘灯", true)).containsExactly("too-long");
    }

    @Test
    void asksForSomethingToRead() {
        assertThat(complaints(null, true)).containsExactly("required");
        assertThat(complaints(" \u3000\u200b", true)).containsExactly("required");
        assertThat(complaints(null, false)).isEmpty();
    }

    @Test
    void takesNothingThatCannotBeStored() {
        assertThat(complaints("a\u0000", true)).containsExactly("control-character");
        assertThat(complaints("a\ud842", true)).containsExactly("control-character");
        assertThat(complaints("\udfb7a", false)).containsExactly("control-character");
        assertThat(complaints("a\n\t", true)).isEmpty();
    }
}
