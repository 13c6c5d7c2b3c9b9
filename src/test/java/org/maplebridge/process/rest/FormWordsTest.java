package org.maplebridge.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.shared.FieldError;

/** Every field of every form has a short Chinese name, by which a refusal names it. */
class FormWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes/forms"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldIsNamedByItsLabel(Path file) throws IOException {
        JsonNode form = JSON.readTree(file.toFile());
        FormWords words = FormWords.of(form);
        assertThat(words.fields().keySet()).containsExactlyInAnyOrderElementsOf(form.findValuesAsText("key"));
        words.fields().forEach((key, field) -> {
            assertThat(words.nameOf(new FieldError("#/" + key, "required")))
                    .as(key)
                    .matches("[\\p{IsHan}、]{2,14}：");
            assertThat(field.choices().values()).as(key).allMatch(choice -> choice.matches("[^A-Za-z]+"));
        });
    }

    @Test
    void choicesAreToldInWords() throws IOException {
        FormWords words = FormWords.of(
                JSON.readTree(Path.of("processes/forms/decide-extension.form").toFile()));
        FieldError error = words.inWords(new FieldError("#/decision", "not-in-list", "APPROVE、REFUSE"));
        assertThat(error.arguments()).containsExactly("批准、不批准");
    }

    @Test
    void whatTheFormDoesNotHaveIsNotNamed() {
        assertThat(FormWords.NONE.nameOf(new FieldError("#/decision", "required")))
                .isEmpty();
    }
}
