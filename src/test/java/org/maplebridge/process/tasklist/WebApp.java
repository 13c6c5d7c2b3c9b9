package org.maplebridge.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A web application of the engine, as its files lie on the class path. */
enum WebApp {
    TASKLIST,
    WELCOME,
    ADMIN,
    COCKPIT;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Every text of a language by its path. */
    Map<String, String> words(String language) {
        try {
            Map<String, String> words = new TreeMap<>();
            collect("", JSON.readTree(file("locales/" + language + ".json")), words);
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file of the application; of two with the same name the one that is served: ours comes first. */
    String file(String path) {
        String resource = Path.of("META-INF/resources/webjars/camunda/app", name().toLowerCase(Locale.ROOT), path)
                .normalize()
                .toString();
        try (InputStream file = WebApp.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new AssertionError("No " + resource + " on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> words) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(under(path, field.getKey()), field.getValue(), words));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(under(path, String.valueOf(i)), node.get(i), words);
            }
        } else {
            words.put(path, node.asText());
        }
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
