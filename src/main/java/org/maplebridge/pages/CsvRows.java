package org.maplebridge.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.maplebridge.shared.BeijingTime;

/**
 * Writes a CSV that spreadsheets take as it is meant: UTF-8 with a byte order mark, without which they take it for another
 * encoding, times as they read them, and a quote before what they would calculate, whoever typed it.
 */
public final class CsvRows implements ListExport.Rows, AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_BEGINS_WITH = "=+-@\t\r\n|＝＋－＠";

    private final CSVPrinter printer;

    /** @param out closed with the rows */
    public CsvRows(OutputStream out) throws IOException {
        printer = new CSVPrinter(
                new OutputStreamWriter(out, StandardCharsets.UTF_8).append(BYTE_ORDER_MARK), CSVFormat.EXCEL);
    }

    @Override
    public void write(List<?> cells) throws IOException {
        List<Object> plain = new ArrayList<>();
        for (Object cell : cells) {
            plain.add(
                    cell instanceof LocalDateTime time
                            ? BeijingTime.sortable(time)
                            : cell instanceof String text ? safe(text) : cell);
        }
        printer.printRecord(plain);
    }

    static String safe(String given) {
        boolean formula = !given.isEmpty() && FORMULA_BEGINS_WITH.indexOf(given.charAt(0)) >= 0;
        return formula ? "'" + given : given;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
