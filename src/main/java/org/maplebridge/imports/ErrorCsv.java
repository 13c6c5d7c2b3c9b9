package org.maplebridge.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.pages.CsvRows;

/** Writes rows that could not be taken: line, field, reason, then the row's own cells. */
final class ErrorCsv implements AutoCloseable {

    private final CsvRows rows;

    ErrorCsv(OutputStream out, List<String> header) throws IOException {
        rows = new CsvRows(out);
        print(List.of("行号", "栏目", "原因"), header);
    }

    void add(RowError error) {
        try {
            print(List.of(error.line(), error.field(), error.reason()), error.cells());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(List<?> first, List<String> cells) throws IOException {
        List<Object> all = new ArrayList<>(first);
        all.addAll(cells);
        rows.write(all);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
