package org.maplebridge.suggestion;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Real messages and what was labelled of them, for the measurements; the texts stay where they are. */
public final class Messages {

    /** System property with the file of messages. */
    public static final String FILE = "messages";

    private static final Pattern AREA = Pattern.compile("[A-M][0-9]+[区县市]");

    /** A message of the file. */
    public record Message(String id, String user, String title, OffsetDateTime at, String content) {

        /** The county or district that it names first; empty where it names none. */
        public String area() {
            Matcher area = AREA.matcher(title + " " + content);
            return area.find() ? area.group() : "";
        }
    }

    private Messages() {}

    /** By number, the oldest first. */
    public static Map<String, Message> all() throws IOException {
        List<Message> read = rows(Path.of(System.getProperty(FILE))).stream()
                .map(row -> new Message(
                        row.get("message_id"),
                        row.get("user"),
                        row.get("title"),
                        OffsetDateTime.parse(row.get("created_at")),
                        row.get("content")))
                .sorted(Comparator.comparing(Message::at).thenComparing(one -> Long.parseLong(one.id())))
                .toList();
        Map<String, Message> messages = new LinkedHashMap<>();
        read.forEach(one -> messages.put(one.id(), one));
        return messages;
    }

    /** A file of {@code src/bench/labels}. */
    public static List<CSVRecord> labels(String name) throws IOException {
        return rows(Path.of("src/bench/labels", name));
    }

    /** Writes what was measured where it can be read whatever the console can show, and there as well. */
    public static void tell(String name, String figures) throws IOException {
        Files.createDirectories(Path.of("target/measured"));
        Files.writeString(Path.of("target/measured", name), figures);
        System.out.println(figures);
    }

    /** Pairs that are suggested and were not labelled: to be read and added. */
    public static void unlabelled(String name, List<String> pairs) throws IOException {
        Files.createDirectories(Path.of("target/measured"));
        Files.write(Path.of("target/measured", name.replaceAll("[^a-z0-9]+", "-") + ".csv"), pairs);
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.getRecords();
        }
    }
}
