package org.maplebridge.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.FindPetitions;
import org.maplebridge.petition.FindPetitions.Query;
import org.maplebridge.petition.Petition;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A list of petitions to take along, as CSV and as a workbook: what the page lists, to its end and without secret petitions.
 * It is written page by page while it is read, whatever its length. No person is named in it; what a spreadsheet would
 * take for a formula is told to be a text.
 */
@WebPage
class PetitionExports {

    static final String CSV = "/petitions.csv";
    static final String XLSX = "/petitions.xlsx";

    /** Excel reads a CSV in UTF-8 that begins with it. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String FORMULA_BEGINS_WITH = "=+-@\t\r\n|＝＋－＠";
    private static final int MOST_ROWS_OF_A_SHEET = 1_000_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> HEADINGS = List.of(
            "信访编号", "标题", "状态", "单位", "层级", "程序", "颜色", "类别", "目的", "来源", "人数", "反映时间", "截止时间", "是否超期", "是否督办", "化解层级",
            "办结时间");

    /** Takes one row after the other. */
    private interface Rows {

        void write(List<String> row) throws IOException;
    }

    private final FindPetitions find;
    private final Units units;
    private final Levels levels;
    private final Clock time;

    PetitionExports(FindPetitions find, Units units, Levels levels, Clock time) {
        this.find = find;
        this.units = units;
        this.levels = levels;
        this.time = time;
    }

    @GetMapping(CSV)
    void csv(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal StaffMember person,
            HttpServletResponse response)
            throws IOException {
        Query query = Query.of(parameters);
        FindPetitions.Page first = find.next(query, null, person);
        OutputStream out = open(response, "text/csv;charset=UTF-8", "csv");
        try (CSVPrinter printer = new CSVPrinter(
                new OutputStreamWriter(out, StandardCharsets.UTF_8).append(BYTE_ORDER_MARK), CSVFormat.EXCEL)) {
            printer.printRecord(HEADINGS);
            write(query, first, person, printer::printRecord);
        }
    }

    @GetMapping(XLSX)
    void xlsx(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal StaffMember person,
            HttpServletResponse response)
            throws IOException {
        Query query = Query.of(parameters);
        FindPetitions.Page first = find.next(query, null, person);
        try (OutputStream out =
                        open(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
                Workbook workbook = new Workbook(out, "Maplebridge", "1.0");
                Sheets sheets = new Sheets(workbook)) {
            write(query, first, person, sheets::write);
        }
    }

    /** Sheets of a workbook, a new one where one is full; each row leaves the memory soon. */
    private static final class Sheets implements AutoCloseable {

        private static final int ROWS_IN_MEMORY = 500;

        private final Workbook workbook;
        private Worksheet sheet;
        private int row;
        private int count;

        Sheets(Workbook workbook) {
            this.workbook = workbook;
            begin();
        }

        private void begin() {
            count++;
            sheet = workbook.newWorksheet("信访事项" + (count == 1 ? "" : count));
            row = 0;
            put(HEADINGS);
        }

        void write(List<String> values) throws IOException {
            if (row == MOST_ROWS_OF_A_SHEET) {
                sheet.finish();
                begin();
            }
            put(values);
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        private void put(List<String> values) {
            for (int column = 0; column < values.size(); column++) {
                sheet.inlineString(row, column, values.get(column));
            }
            row++;
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
        }
    }

    private OutputStream open(HttpServletResponse response, String type, String ending) throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                "信访事项-" + LocalDate.ofInstant(time.instant(), ZONE) + "." + ending,
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return new BufferedOutputStream(response.getOutputStream());
    }

    private void write(Query query, FindPetitions.Page first, StaffMember person, Rows rows) throws IOException {
        FindPetitions.Page page = first;
        while (true) {
            for (Petition petition : page.petitions()) {
                rows.write(row(petition));
            }
            if (page.next() == null) {
                return;
            }
            page = find.next(query, page.next(), person);
        }
    }

    private List<String> row(Petition petition) {
        Petition.Place place = petition.place();
        Petition.Place resolved = petition.resolvedAt();
        return List.of(
                petition.receiptNumber(),
                text(petition.matter().title()),
                petition.status().label(),
                place == null ? "" : text(units.nameOf(place.unitCode())),
                place == null ? "" : levels.label(place.level()),
                petition.procedure() == null ? "" : petition.procedure().label(),
                petition.colour() == null ? "" : petition.colour().label(),
                text(petition.matter().category()),
                petition.matter().purpose().label(),
                petition.matter().channel().label(),
                String.valueOf(petition.matter().headcount()),
                DeadlineChip.moment(petition.matter().filedAt()),
                petition.dueAt() == null ? "" : DeadlineChip.deadline(petition.dueAt()),
                petition.overdue() ? "是" : "否",
                petition.supervised() ? "是" : "否",
                resolved == null ? "" : levels.label(resolved.level()),
                petition.endedAt() == null ? "" : DeadlineChip.moment(petition.endedAt()));
    }

    /** With a quote before what a spreadsheet would calculate. */
    static String text(String given) {
        if (given == null) {
            return "";
        }
        boolean formula = !given.isEmpty() && FORMULA_BEGINS_WITH.indexOf(given.charAt(0)) >= 0;
        return formula ? "'" + given : given;
    }
}
