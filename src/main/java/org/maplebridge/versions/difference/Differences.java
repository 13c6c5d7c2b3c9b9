package org.maplebridge.versions.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.maplebridge.versions.ModelName;
import org.maplebridge.versions.difference.Change.Property;
import org.maplebridge.versions.difference.Change.What;

/** Compares two files of the same model by the ids of their parts. */
public final class Differences {

    private Differences() {}

    /** @param before null where there was nothing */
    public static Difference between(ModelName model, byte[] before, byte[] after) {
        Map<String, Part> old = before == null ? Map.of() : parts(model, before);
        Map<String, Part> now = parts(model, after);
        List<Change> changes = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        ids.forEach(id -> compare(old.get(id), now.get(id), changes));
        changes.sort(Comparator.comparing(Change::what));
        return new Difference(changes);
    }

    private static Map<String, Part> parts(ModelName model, byte[] file) {
        return switch (model.kind()) {
            case PROCESS -> ProcessParts.of(file);
            case DECISION -> TableParts.of(file);
            case FORM -> FormParts.of(file);
        };
    }

    private static void compare(Part old, Part now, List<Change> changes) {
        if (old == null) {
            changes.add(change(What.ADDED, now, properties(Map.of(), now.properties())));
        } else if (now == null) {
            changes.add(change(What.REMOVED, old, properties(old.properties(), Map.of())));
        } else {
            List<Property> differing = properties(old.properties(), now.properties());
            if (!differing.isEmpty() || !old.type().equals(now.type())) {
                changes.add(change(What.CHANGED, now, differing));
            } else if (!old.place().equals(now.place())) {
                changes.add(change(What.MOVED, now, List.of()));
            }
        }
    }

    private static Change change(What what, Part part, List<Property> properties) {
        return new Change(what, part.id(), part.type(), part.name(), properties);
    }

    private static List<Property> properties(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Property(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .toList();
    }
}
