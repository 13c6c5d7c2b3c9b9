package org.maplebridge.suggestion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** What people call the subjects of the tree, shipped in {@code categories/words.csv}: its own words are those of offices. */
final class EverydayWords {

    private EverydayWords() {}

    /** By the path of a subject. */
    static Map<String, String> shipped() {
        Map<String, String> words = new LinkedHashMap<>();
        try (Reader reader = new BufferedReader(new InputStreamReader(
                        new ClassPathResource("categories/words.csv").getInputStream(), StandardCharsets.UTF_8));
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            for (CSVRecord row : rows) {
                words.put(row.get("path"), row.get("words"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
