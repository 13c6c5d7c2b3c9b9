package org.maplebridge.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/** Writes what a letter says as texts, once for ever, and reads it for its template. */
@Component
class LetterContent {

    private static final String TITLE = "title";

    private final ObjectMapper json;

    LetterContent(ObjectMapper json) {
        this.json = json;
    }

    /** The content as JSON of texts, its places in the order of the kind; one that the kind does not have is refused. */
    String write(LetterKind kind, Map<String, ?> values) {
        Map<String, Object> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Set<String> row = kind.lists().get(name);
            if (row == null && !kind.places().containsKey(name)) {
                throw new IllegalArgumentException(kind + " has no place " + name);
            }
            texts.put(name, row == null ? text(value) : rows(row, (List<?>) value));
        });
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(Set<String> places, List<?> rows) {
        List<Map<String, String>> texts = new ArrayList<>();
        for (Object row : rows) {
            Map<String, String> text = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((name, value) -> {
                if (!places.contains(name)) {
                    throw new IllegalArgumentException("a row has no place " + name);
                }
                text.put((String) name, text(value));
            });
            texts.add(text);
        }
        return texts;
    }

    private static String text(Object value) {
        if (value instanceof Instant instant) {
            return BeijingTime.day(instant);
        }
        return value instanceof LocalDate day ? BeijingTime.day(day) : value == null ? "" : value.toString();
    }

    /** What the letter is headed: its kind's title, unless it says its own. */
    String title(LetterKind kind, String content) {
        return kind.places().containsKey(TITLE) ? text(content, TITLE) : kind.title();
    }

    /** One text of a content. */
    String text(String content, String name) {
        return tree(content).path(name).asText();
    }

    /** The values for the template; a text has its paragraphs beside it. */
    Map<String, Object> values(String content) {
        Map<String, Object> values = new LinkedHashMap<>();
        tree(content).properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isArray()) {
                values.put(field.getKey(), rows(value));
            } else {
                values.put(field.getKey(), value.asText());
                values.put(field.getKey() + LetterPlaces.LINES, lines(value.asText()));
            }
        });
        return values;
    }

    private static List<Map<String, String>> rows(JsonNode array) {
        List<Map<String, String>> rows = new ArrayList<>();
        array.forEach(node -> {
            Map<String, String> row = new LinkedHashMap<>();
            node.properties()
                    .forEach(field -> row.put(field.getKey(), field.getValue().asText()));
            rows.add(row);
        });
        return rows;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private JsonNode tree(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
