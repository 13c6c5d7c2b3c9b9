package org.maplebridge.suggestion;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The subject tree as suggestions see it: subjects of the two upper layers, each with the names of all that lies below it. */
final class Subjects {

    private static final String REST = "其他";

    private final Set<String> paths;
    private final Map<String, Set<String>> below = new LinkedHashMap<>();

    Subjects(Collection<String> paths) {
        this.paths = new LinkedHashSet<>(paths);
        for (String path : this.paths) {
            if (path.indexOf('/') >= 0) {
                below.computeIfAbsent(upper(path), key -> new LinkedHashSet<>()).add(path);
            }
        }
        for (String path : this.paths) {
            if (path.indexOf('/') < 0 && below.keySet().stream().noneMatch(group -> group.startsWith(path + "/"))) {
                below.put(path, Set.of(path));
            }
        }
    }

    Set<String> uppers() {
        return below.keySet();
    }

    /** 城乡建设/市政管理 of 城乡建设/市政管理/路灯. */
    static String upper(String path) {
        int second = path.indexOf('/', path.indexOf('/') + 1);
        return path.indexOf('/') < 0 || second < 0 ? path : path.substring(0, second);
    }

    /** The path itself, or what it lies below where the tree in force does not have it any more; null without either. */
    String inForce(String path) {
        String known = path;
        while (!paths.contains(known)) {
            int last = known.lastIndexOf('/');
            if (last < 0) {
                return null;
            }
            known = known.substring(0, last);
        }
        return known;
    }

    /** All names of a subject and below it, but for what stands for the rest. */
    String namesOf(String upper) {
        Set<String> names = new LinkedHashSet<>();
        for (String path : below.get(upper)) {
            for (String name : path.split("/")) {
                if (!name.equals(REST)) {
                    names.add(name);
                }
            }
        }
        return String.join("，", names);
    }

    /** The subject below it whose own name stands in the text, the longest name of them; itself where none does. */
    String named(String upper, String text) {
        String found = upper;
        int length = 0;
        for (String path : below.get(upper)) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (!path.equals(upper) && !name.equals(REST) && name.length() > length && text.contains(name)) {
                found = path;
                length = name.length();
            }
        }
        return found;
    }
}
