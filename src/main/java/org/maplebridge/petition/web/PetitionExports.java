package org.maplebridge.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.ListExport;
import org.maplebridge.pages.ListExport.Column;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.FindPetitions;
import org.maplebridge.petition.FindPetitions.Query;
import org.maplebridge.petition.Petition;
import org.maplebridge.shared.BeijingTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A list of petitions to take along: what the page lists, to its end and without secret petitions. No person is named in
 * it.
 */
@WebPage
class PetitionExports {

    static final String CSV = "/petitions.csv";
    static final String XLSX = "/petitions.xlsx";

    private static final List<Column> COLUMNS = List.of(
            new Column("信访编号", 24),
            new Column("标题", 44),
            new Column("状态", 12),
            new Column("单位", 18),
            new Column("层级", 13),
            new Column("程序", 10),
            new Column("颜色", 8),
            new Column("类别", 30),
            new Column("目的", 10),
            new Column("来源", 10),
            new Column("人数", 7),
            new Column("反映时间", 17),
            new Column("截止时间", 17),
            new Column("是否超期", 9),
            new Column("是否督办", 9),
            new Column("化解层级", 13),
            new Column("办结时间", 17));

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
        export(ListExport.CSV, parameters, person, response);
    }

    @GetMapping(XLSX)
    void xlsx(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal StaffMember person,
            HttpServletResponse response)
            throws IOException {
        export(ListExport.XLSX, parameters, person, response);
    }

    /** What is asked wrongly is refused before the answer begins. */
    private void export(
            ListExport form, Map<String, String> parameters, StaffMember person, HttpServletResponse response)
            throws IOException {
        Query query = Query.of(parameters);
        FindPetitions.Page first = find.next(query, null, person);
        form.answer(response, "信访事项", BeijingTime.today(time), COLUMNS, rows -> write(query, first, person, rows));
    }

    private void write(Query query, FindPetitions.Page first, StaffMember person, ListExport.Rows rows)
            throws IOException {
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

    private List<Object> row(Petition petition) {
        Petition.Place place = petition.place();
        Petition.Place resolved = petition.resolvedAt();
        return Arrays.asList(
                petition.receiptNumber(),
                petition.matter().title(),
                petition.status().label(),
                place == null ? null : units.nameOf(place.unitCode()),
                place == null ? null : levels.label(place.level()),
                petition.procedure() == null ? null : petition.procedure().label(),
                petition.colour() == null ? null : petition.colour().label(),
                petition.matter().category(),
                petition.matter().purpose().label(),
                petition.matter().channel().label(),
                petition.matter().headcount(),
                BeijingTime.local(petition.matter().filedAt()),
                ListExport.end(petition.dueAt()),
                petition.overdue() ? "是" : "否",
                petition.supervised() ? "是" : "否",
                resolved == null ? null : levels.label(resolved.level()),
                BeijingTime.local(petition.endedAt()));
    }
}
