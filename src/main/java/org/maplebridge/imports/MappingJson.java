package org.maplebridge.imports;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;

/** Reads the mapping that comes with a file and refuses what it cannot mean, all at once. */
final class MappingJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> PARTS = Set.of("columns", "defaults", "areaMapping", "backlog");
    private static final Set<String> AREA_PARTS = Set.of("column", "codes");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");
    private static final String ROOT = "#/mapping";
    private static final int LONGEST_NAME = 200;

    private final List<FieldError> errors = new ArrayList<>();

    private MappingJson() {}

    static Mapping read(byte[] json) {
        MappingJson reading = new MappingJson();
        Mapping mapping = reading.mapping(tree(json));
        if (!reading.errors.isEmpty()) {
            throw Refusal.invalid(reading.errors);
        }
        return mapping;
    }

    /** Where a field stands in the document, as a URI fragment. */
    static String pointer(String part, String key) {
        return ROOT + "/" + part + "/" + shown(key).replace("~", "~0").replace("/", "~1");
    }

    /** Names of fields and columns are short; of what is none, not all is said again. */
    static String shown(String given) {
        return given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) + "…" : given;
    }

    private static JsonNode tree(byte[] json) {
        if (json == null || json.length == 0) {
            throw Refusal.invalid(new FieldError(ROOT, "required"));
        }
        try {
            JsonNode tree = JSON.readTree(json);
            if (tree.isObject()) {
                return tree;
            }
        } catch (IOException malformed) {
            throw Refusal.invalid(new FieldError(ROOT, "import-mapping-json"));
        }
        throw Refusal.invalid(new FieldError(ROOT, "import-mapping-json"));
    }

    private Mapping mapping(JsonNode tree) {
        known(tree, ROOT, PARTS);
        Map<String, String> columns = new TreeMap<>();
        if (!tree.hasNonNull("columns")) {
            errors.add(new FieldError(ROOT + "/columns", "required"));
        } else if (object(tree.get("columns"), ROOT + "/columns")) {
            tree.get("columns").properties().forEach(entry -> column(columns, entry));
        }
        Map<String, String> defaults = new TreeMap<>();
        if (tree.hasNonNull("defaults") && object(tree.get("defaults"), ROOT + "/defaults")) {
            defaults(defaults, tree.get("defaults"), "");
        }
        JsonNode areas = tree.path("areaMapping");
        Map<String, String> codes = new TreeMap<>();
        String areaColumn = null;
        if (tree.hasNonNull("areaMapping") && object(areas, ROOT + "/areaMapping")) {
            known(areas, ROOT + "/areaMapping", AREA_PARTS);
            areaColumn = areaColumn(areas);
            if (areas.hasNonNull("codes") && object(areas.get("codes"), ROOT + "/areaMapping/codes")) {
                areas.get("codes")
                        .properties()
                        .forEach(entry -> text(entry.getValue(), pointer("areaMapping/codes", entry.getKey()))
                                .ifPresent(code -> codes.put(entry.getKey().strip(), code)));
            }
        }
        if (tree.hasNonNull("backlog") && !tree.get("backlog").isBoolean()) {
            errors.add(new FieldError(ROOT + "/backlog", "malformed"));
        }
        return new Mapping(
                columns, defaults, areaColumn, codes, tree.path("backlog").asBoolean());
    }

    private String areaColumn(JsonNode areas) {
        if (!areas.hasNonNull("column")) {
            return null;
        }
        return text(areas.get("column"), ROOT + "/areaMapping/column").orElse(null);
    }

    private void column(Map<String, String> columns, Map.Entry<String, JsonNode> entry) {
        String pointer = pointer("columns", entry.getKey());
        field(entry.getKey(), pointer).ifPresent(field -> {
            if (!entry.getValue().isTextual()) {
                errors.add(new FieldError(pointer, "malformed"));
            } else {
                text(entry.getValue(), pointer).ifPresent(column -> put(columns, field, column, pointer));
            }
        });
    }

    /** Objects and lists are taken apart, so that a petition's own JSON serves as defaults. */
    private void defaults(Map<String, String> defaults, JsonNode node, String before) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                aDefault(defaults, before + i, node.get(i));
            }
        } else {
            node.properties().forEach(entry -> aDefault(defaults, before + entry.getKey(), entry.getValue()));
        }
    }

    private void aDefault(Map<String, String> defaults, String name, JsonNode value) {
        if (value.isContainerNode()) {
            defaults(defaults, value, name + ".");
        } else if (!value.isNull()) {
            String pointer = pointer("defaults", name);
            field(name, pointer)
                    .ifPresent(field -> text(value, pointer).ifPresent(given -> put(defaults, field, given, pointer)));
        }
    }

    private Optional<String> field(String name, String pointer) {
        Optional<String> field = PetitionFields.named(name);
        if (field.isEmpty()) {
            errors.add(new FieldError(pointer, "import-field-unknown", shown(name)));
        }
        return field;
    }

    private void put(Map<String, String> fields, String field, String value, String pointer) {
        if (fields.putIfAbsent(field, value) != null) {
            errors.add(new FieldError(pointer, "import-field-twice", field));
        }
    }

    private Optional<String> text(JsonNode value, String pointer) {
        String text = value.asText().strip();
        if (!value.isValueNode() || value.isNull() || CONTROL.matcher(text).find()) {
            errors.add(new FieldError(pointer, "malformed"));
            return Optional.empty();
        }
        if (text.isEmpty()) {
            errors.add(new FieldError(pointer, "required"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private boolean object(JsonNode node, String pointer) {
        if (!node.isObject()) {
            errors.add(new FieldError(pointer, "malformed"));
        }
        return node.isObject();
    }

    private void known(JsonNode node, String pointer, Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                errors.add(new FieldError(
                        pointer + "/" + shown(name).replace("~", "~0").replace("/", "~1"),
                        "import-mapping-part",
                        shown(name)));
            }
        });
    }
}
