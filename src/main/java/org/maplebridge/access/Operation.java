package org.maplebridge.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Methods on a path whose variable parts stand in braces, {@code GET /task/{id}}. An {@code {id}} is one that the engine
 * makes, and therefore no word such as {@code statistics}, which names another operation.
 */
record Operation(Set<String> methods, List<String> parts) {

    private static final Pattern ID = Pattern.compile("(?=.*[0-9])[\\w:.-]+");

    static List<Operation> list(String lines) {
        return lines.lines().map(Operation::parse).toList();
    }

    private static Operation parse(String line) {
        String[] words = line.strip().split(" ");
        return new Operation(Set.of(words[0].split(",")), split(words[1]));
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    boolean covers(String method, String path, String username) {
        if (!methods.contains(method) || !path.startsWith("/")) {
            return false;
        }
        List<String> given = split(path);
        if (given.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!fits(parts.get(i), given.get(i), username)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String part, String given, String username) {
        if (part.equals("{me}")) {
            return given.equals(username);
        }
        if (part.equals("{id}")) {
            return ID.matcher(given).matches();
        }
        return part.startsWith("{") ? !given.isBlank() : part.equals(given);
    }
}
