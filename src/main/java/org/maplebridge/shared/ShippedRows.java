package org.maplebridge.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The rows of a CSV file (RFC 4180, UTF-8, names of columns first) that comes with the platform. */
public final class ShippedRows {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private ShippedRows() {}

    /** @throws UncheckedIOException when the class path has no such file, which is a fault of the build */
    public static List<CSVRecord> of(String resource) {
        try (Reader text = new BufferedReader(new InputStreamReader(
                        new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8));
                var rows = FORMAT.parse(text)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
