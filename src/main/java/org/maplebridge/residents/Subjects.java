package org.maplebridge.residents;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.categories.Categories;
import org.springframework.stereotype.Component;

/** The subject tree as people choose from it: a short list of its upper layers, and by words whatever is in it. */
@Component
class Subjects {

    private static final int FOUND = 12;

    private final Categories categories;

    Subjects(Categories categories) {
        this.categories = categories;
    }

    /** The two upper layers, in the order of the tree. */
    List<String> upper() {
        return categories.all().stream()
                .filter(path -> path.indexOf('/') == path.lastIndexOf('/'))
                .toList();
    }

    /** Subjects in whose path each word occurs, those that bear all of them in their own name first; none for no words. */
    List<String> find(String words) {
        List<String> wanted = Stream.of(words.strip().split("[\\s,，、/]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return categories.all().stream()
                .filter(path -> !wanted.isEmpty() && wanted.stream().allMatch(path::contains))
                .sorted(Comparator.comparing(path -> {
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    return !wanted.stream().allMatch(name::contains);
                }))
                .limit(FOUND)
                .toList();
    }
}
