package org.maplebridge.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.ListExport;
import org.maplebridge.pages.ListExport.Column;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.shared.BeijingTime;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of supervision to take along: what its page lists, to the end and without secret petitions (Reg. art. 40). */
@WebPage
class SupervisionExports {

    static final String CSV = "/supervisions.csv";
    static final String XLSX = "/supervisions.xlsx";

    private static final List<Column> COLUMNS = List.of(
            new Column("信访编号", 24),
            new Column("标题", 44),
            new Column("被督办单位", 18),
            new Column("原因", 24),
            new Column("原因和要求", 44),
            new Column("督办方式", 12),
            new Column("黄牌红牌", 9),
            new Column("发出时间", 17),
            new Column("答复期限", 17),
            new Column("状态", 16));

    private final ReadSupervisions read;
    private final PetitionSight sight;
    private final Ladder ladder;
    private final Units units;
    private final Clock time;

    SupervisionExports(ReadSupervisions read, PetitionSight sight, Ladder ladder, Units units, Clock time) {
        this.read = read;
        this.sight = sight;
        this.ladder = ladder;
        this.units = units;
        this.time = time;
    }

    @GetMapping(CSV)
    void csv(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean alone,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) Card card,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedFrom,
            @AuthenticationPrincipal StaffMember person,
            HttpServletResponse response)
            throws IOException {
        export(ListExport.CSV, wanted(unit, alone, open, card, issuedFrom), person, response);
    }

    @GetMapping(XLSX)
    void xlsx(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean alone,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) Card card,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedFrom,
            @AuthenticationPrincipal StaffMember person,
            HttpServletResponse response)
            throws IOException {
        export(ListExport.XLSX, wanted(unit, alone, open, card, issuedFrom), person, response);
    }

    /** A unit that the person may not look at is refused before the answer begins. */
    private void export(
            ListExport form, ReadSupervisions.Wanted wanted, StaffMember person, HttpServletResponse response)
            throws IOException {
        ReadSupervisions.Page first = read.next(wanted, null, person);
        form.answer(response, "督办台账", BeijingTime.today(time), COLUMNS, rows -> write(wanted, first, person, rows));
    }

    private void write(
            ReadSupervisions.Wanted wanted, ReadSupervisions.Page first, StaffMember person, ListExport.Rows rows)
            throws IOException {
        Map<String, String> steps = new HashMap<>();
        ReadSupervisions.Page page = first;
        while (true) {
            Map<String, Petition> known = sight.concerning(
                    page.entries().stream()
                            .map(entry -> entry.supervision().receiptNumber())
                            .collect(Collectors.toSet()),
                    person);
            for (ReadSupervisions.Entry entry : page.entries()) {
                Petition petition = known.get(entry.supervision().receiptNumber());
                if (petition != null && !petition.secret()) {
                    String code = entry.supervision().step();
                    String step = steps.computeIfAbsent(
                            code, key -> ladder.step(key).map(LadderStep::label).orElse(key));
                    rows.write(row(entry, petition, step));
                }
            }
            if (page.next() == null) {
                return;
            }
            page = read.next(wanted, page.next(), person);
        }
    }

    /** As an address asks: without {@code open} only those that run. */
    static ReadSupervisions.Wanted wanted(String unit, boolean alone, boolean open, Card card, LocalDate issuedFrom) {
        return new ReadSupervisions.Wanted(unit.isBlank() ? null : unit, alone, open ? true : null, card, issuedFrom);
    }

    private List<Object> row(ReadSupervisions.Entry entry, Petition petition, String step) {
        Supervision one = entry.supervision();
        Supervision.Issued last = entry.last();
        return Arrays.asList(
                one.receiptNumber(),
                petition.matter().title(),
                units.nameOf(one.unit().unitCode()),
                one.rule().label(),
                one.reason(),
                step,
                last == null || last.card() == Card.NONE ? null : last.card().label(),
                BeijingTime.local(one.raisedAt()),
                last == null ? null : ListExport.end(last.dueAt()),
                entry.state());
    }
}
