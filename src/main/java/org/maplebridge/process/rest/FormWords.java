package org.maplebridge.process.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maplebridge.shared.FieldError;

/** What a form of Tasklist calls its fields, and the choices of each, in the words on the screen. */
record FormWords(Map<String, Field> fields) {

    static final FormWords NONE = new FormWords(Map.of());

    /** What stands in brackets behind a label explains it. */
    private static final Pattern EXPLANATION = Pattern.compile("（[^）]*）$");

    /** @param choices label by value, empty where anything may be written */
    record Field(String label, Map<String, String> choices) {}

    static FormWords of(JsonNode form) {
        Map<String, Field> fields = new LinkedHashMap<>();
        collect(form, fields);
        return new FormWords(fields);
    }

    private static void collect(JsonNode container, Map<String, Field> fields) {
        for (JsonNode component : container.path("components")) {
            if (component.has("key")) {
                fields.put(component.get("key").asText(), new Field(label(component), choices(component)));
            }
            collect(component, fields);
        }
    }

    private static String label(JsonNode component) {
        String label =
                component.path("label").asText(component.path("dateLabel").asText());
        return EXPLANATION.matcher(label).replaceFirst("");
    }

    private static Map<String, String> choices(JsonNode component) {
        Map<String, String> choices = new LinkedHashMap<>();
        component
                .path("values")
                .forEach(choice -> choices.put(
                        choice.path("value").asText(), choice.path("label").asText()));
        return choices;
    }

    /** The label before what is wrong, or nothing where the form has no such field. */
    String nameOf(FieldError error) {
        Field field = fields.get(key(error));
        return field == null ? "" : field.label() + "：";
    }

    /** The same error with the choices that the person sees in place of their codes. */
    FieldError inWords(FieldError error) {
        Field field = fields.get(key(error));
        if (field == null || field.choices().isEmpty() || !error.code().equals("not-in-list")) {
            return error;
        }
        List<String> known = new ArrayList<>(field.choices().values());
        return new FieldError(error.pointer(), error.code(), String.join("、", known));
    }

    private static String key(FieldError error) {
        return Stream.of(error.pointer().split("/")).skip(1).findFirst().orElse("");
    }
}
