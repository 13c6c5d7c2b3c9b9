package org.maplebridge.suggestion;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.maplebridge.shared.ShippedRows;

/** What people call the subjects of the tree, shipped in {@code categories/words.csv}: its own words are those of offices. */
final class EverydayWords {

    private EverydayWords() {}

    /** By the path of a subject. */
    static Map<String, String> shipped() {
        Map<String, String> words = new LinkedHashMap<>();
        for (CSVRecord row : ShippedRows.of("categories/words.csv")) {
            words.put(row.get("path"), row.get("words"));
        }
        return words;
    }
}
