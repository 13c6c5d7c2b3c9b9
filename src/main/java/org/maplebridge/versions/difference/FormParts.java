package org.maplebridge.versions.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The fields and texts of a form. */
final class FormParts {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the tool writes about itself. */
    private static final Set<String> OF_THE_TOOL =
            Set.of("exporter", "schemaVersion", "executionPlatform", "executionPlatformVersion", "components", "id");

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private FormParts() {}

    static Map<String, Part> of(byte[] file) {
        FormParts form = new FormParts();
        try {
            form.add(JSON.readTree(file), "表单", "");
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("not a form", unreadable);
        }
        return form.parts;
    }

    private void add(JsonNode component, String type, String before) {
        String id = component.path("id").asText(component.path("key").asText());
        Map<String, String> properties = new LinkedHashMap<>();
        flatten(component, "", properties);
        String label = component.path("label").asText(component.path("text").asText(""));
        parts.put(id, new Part(id, type, shortened(label), properties, before));
        String previous = id;
        for (JsonNode child : component.path("components")) {
            add(child, ModelWords.field(child.path("type").asText()), "after " + previous);
            previous = child.path("id").asText();
        }
    }

    private static void flatten(JsonNode node, String path, Map<String, String> properties) {
        node.properties().forEach(field -> {
            if (OF_THE_TOOL.contains(field.getKey())) {
                return;
            }
            String name = path + ModelWords.property(field.getKey());
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(value, name + " / ", properties);
            } else if (value.isArray()) {
                properties.put(name, list(value));
            } else {
                properties.put(name, value.asText());
            }
        });
    }

    /** Choices as people read them. */
    private static String list(JsonNode values) {
        StringBuilder list = new StringBuilder();
        for (JsonNode value : values) {
            list.append(list.isEmpty() ? "" : "、")
                    .append(
                            value.has("label")
                                    ? value.path("label").asText() + "（"
                                            + value.path("value").asText() + "）"
                                    : value.isTextual() ? value.asText() : value.toString());
        }
        return list.toString();
    }

    private static String shortened(String text) {
        String line = text.strip().replaceFirst("^#+ *", "").lines().findFirst().orElse("");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}
