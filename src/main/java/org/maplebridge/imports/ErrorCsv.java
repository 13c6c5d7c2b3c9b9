package org.maplebridge.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes rows that could not be taken: line, field, reason, then the row's own cells. With a byte order mark, without
 * which spreadsheets take UTF-8 for something else; and no cell begins in a way that makes them compute it.
 */
final class ErrorCsv implements AutoCloseable {

    private static final String COMPUTED = "=+-@\t\r";
    private static final Pattern QUOTED = Pattern.compile("[\",;\t\r\n]|^\\s|\\s$");

    private final Writer writer;

    ErrorCsv(OutputStream out, List<String> header) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        print(List.of("行号", "栏目", "原因"), header);
    }

    void add(RowError error) {
        try {
            print(List.of(String.valueOf(error.line()), error.field(), error.reason()), error.cells());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(List<String> first, List<String> cells) throws IOException {
        List<String> all = new ArrayList<>(first);
        all.addAll(cells);
        writer.write(all.stream().map(ErrorCsv::guarded).map(ErrorCsv::quoted).collect(Collectors.joining(",")));
        writer.write("\r\n");
    }

    static String guarded(String cell) {
        return !cell.isEmpty() && COMPUTED.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
