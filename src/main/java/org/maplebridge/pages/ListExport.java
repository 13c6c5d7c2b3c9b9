package org.maplebridge.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list to take along, as CSV or as a workbook, written row by row while it is read, whatever its length. Times stay times
 * and numbers numbers, so that a spreadsheet sorts and filters them; what it would take for a formula is told to be a text.
 */
public enum ListExport {
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        void write(OutputStream out, String title, List<Column> columns, Source source) throws IOException {
            try (CsvRows rows = new CsvRows(out)) {
                rows.write(columns.stream().map(Column::heading).toList());
                source.to(rows);
            }
        }
    },

    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(OutputStream out, String title, List<Column> columns, Source source) throws IOException {
            try (Workbook workbook = new Workbook(out, "Maplebridge", "1.0");
                    Sheets sheets = new Sheets(workbook, title, columns)) {
                source.to(sheets::write);
            }
        }
    };

    private static final String SHEETS_MINUTE = "yyyy-mm-dd hh:mm";

    private final String ending;
    private final String type;

    ListExport(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** @param width in a workbook, in characters of the usual type */
    public record Column(String heading, int width) {}

    /** Takes one row after the other; its cells are texts, numbers, times of {@link #at}, or null. */
    public interface Rows {

        void write(List<?> cells) throws IOException;
    }

    /** Gives all the rows. */
    public interface Source {

        void to(Rows rows) throws IOException;
    }

    /** @param name of the file, without its day and ending */
    public void answer(HttpServletResponse response, String name, LocalDate day, List<Column> columns, Source source)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-" + day + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
            write(out, name, columns, source);
        }
    }

    abstract void write(OutputStream out, String title, List<Column> columns, Source source) throws IOException;

    /** The end of a limit: midnight is the last minute of the day before, which the limit is of. Null for null. */
    public static LocalDateTime end(Instant dueAt) {
        LocalDateTime end = BeijingTime.local(dueAt);
        return end == null || !end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end : end.minusMinutes(1);
    }

    /** Sheets of a workbook, a new one where one is full; each row leaves the memory soon. */
    private static final class Sheets implements AutoCloseable {

        private static final int MOST_ROWS = 1_000_000;
        private static final int ROWS_IN_MEMORY = 500;
        private static final short ONE_PAGE = 1;
        private static final short AS_MANY_AS_IT_TAKES = 0;

        private final Workbook workbook;
        private final String title;
        private final List<Column> columns;
        private Worksheet sheet;
        private int row;
        private int count;

        Sheets(Workbook workbook, String title, List<Column> columns) {
            this.workbook = workbook;
            this.title = title;
            this.columns = columns;
            begin();
        }

        /** The headings stay in sight, and stand on each page that is printed. */
        private void begin() {
            count++;
            sheet = workbook.newWorksheet(title + (count == 1 ? "" : count));
            sheet.freezePane(0, 1);
            sheet.repeatRows(0);
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            sheet.fitToWidth(ONE_PAGE);
            sheet.fitToHeight(AS_MANY_AS_IT_TAKES);
            for (int column = 0; column < columns.size(); column++) {
                sheet.width(column, columns.get(column).width());
                sheet.inlineString(0, column, columns.get(column).heading());
                sheet.style(0, column).bold().set();
            }
            row = 1;
        }

        void write(List<?> cells) throws IOException {
            if (row == MOST_ROWS) {
                end();
                begin();
            }
            for (int column = 0; column < cells.size(); column++) {
                put(column, cells.get(column));
            }
            row++;
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        private void put(int column, Object cell) {
            if (cell instanceof LocalDateTime time) {
                sheet.value(row, column, time.truncatedTo(ChronoUnit.MINUTES));
                sheet.style(row, column).format(SHEETS_MINUTE).set();
            } else if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.inlineString(row, column, CsvRows.safe(cell.toString()));
            }
        }

        private void end() throws IOException {
            sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
            sheet.finish();
        }

        @Override
        public void close() throws IOException {
            end();
        }
    }
}
