package org.maplebridge.petition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The subject tree: a petition may be filed under any node, given as its path with slashes. */
@Component
public class Categories {

    private final Set<String> paths = new LinkedHashSet<>();

    Categories() {
        try (Reader reader = new BufferedReader(new InputStreamReader(
                        new ClassPathResource("categories/categories.csv").getInputStream(), StandardCharsets.UTF_8));
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            for (CSVRecord row : rows) {
                StringBuilder path = new StringBuilder();
                for (String name : row) {
                    path.append(path.isEmpty() ? "" : "/").append(name);
                    paths.add(path.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String path) {
        return paths.contains(path);
    }

    /** The two upper layers of the tree, in its order. */
    public List<String> upper() {
        return paths.stream()
                .filter(path -> path.chars().filter(c -> c == '/').count() == 1)
                .toList();
    }

    /** Subjects in whose path each word occurs, those that bear all of them in their own name first; none for no words. */
    public List<String> find(String words, int most) {
        List<String> wanted = Stream.of(
                        words == null ? new String[0] : words.strip().split("[\\s,，、/]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return paths.stream()
                .filter(path -> !wanted.isEmpty() && wanted.stream().allMatch(path::contains))
                .sorted(Comparator.comparing(path -> {
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    return !wanted.stream().allMatch(name::contains);
                }))
                .limit(most)
                .toList();
    }
}
