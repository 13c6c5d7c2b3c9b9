package org.maplebridge.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes rows that could not be taken: line, field, reason, then the row's own cells. With a byte order mark, without
 * which spreadsheets take UTF-8 for something else; and no cell begins in a way that makes them compute it.
 */
final class ErrorCsv implements AutoCloseable {

    private static final String COMPUTED = "=+-@\t\r";

    private final CSVPrinter printer;

    ErrorCsv(OutputStream out, List<String> header) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        print(List.of("line", "field", "reason"), header);
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
        printer.printRecord(all.stream().map(ErrorCsv::guarded).toList());
    }

    static String guarded(String cell) {
        return !cell.isEmpty() && COMPUTED.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
