package org.maplebridge.petition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The subject tree: a petition may be filed under any node, given as its path with slashes. */
@Component
class Categories {

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
}
