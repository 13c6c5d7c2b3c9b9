package org.maplebridge.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.replay.SideResult.CaseResult;
import org.maplebridge.replay.SideResult.Step;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads from the petitions and their histories how each case fared. */
@Component
@ReplaySide
class CaseResults {

    /** What ends the work at a level; what else is under way at the end still goes on. */
    private static final Set<EventKind> LEAVES = Set.of(
            EventKind.SOLVED,
            EventKind.HANDED_UP,
            EventKind.DEADLINE_EXCEEDED,
            EventKind.RETURNED,
            EventKind.WITHDRAWN,
            EventKind.REFERRED,
            EventKind.REFUSED);

    private record Entry(String number, Instant at, EventKind kind, String level, String unit) {}

    private final JdbcTemplate jdbc;
    private final Cast cast;

    CaseResults(JdbcTemplate jdbc, Cast cast) {
        this.jdbc = jdbc;
        this.cast = cast;
    }

    /** In the order of the cases; one that could not be filed has no status. */
    List<CaseResult> all() {
        Map<String, List<Step>> ways = ways();
        CaseResult[] results = new CaseResult[cast.size()];
        jdbc.query("select receipt_number, status, procedure, colour, overdue from petition", row -> {
            int index = cast.indexOf(row.getString("receipt_number"));
            if (index >= 0) {
                results[index] = result(index, row, ways);
            }
        });
        for (int index = 0; index < results.length; index++) {
            if (results[index] == null) {
                results[index] =
                        new CaseResult(index, cast.get(index).number(), null, "登记失败", null, null, false, List.of());
            }
        }
        return List.of(results);
    }

    private CaseResult result(int index, ResultSet row, Map<String, List<Step>> ways) throws SQLException {
        PetitionStatus status = PetitionStatus.valueOf(row.getString("status"));
        return new CaseResult(
                index,
                cast.get(index).number(),
                status.name(),
                status.label(),
                row.getString("procedure"),
                row.getString("colour"),
                row.getBoolean("overdue"),
                ways.getOrDefault(row.getString("receipt_number"), List.of()));
    }

    private Map<String, List<Step>> ways() {
        Map<String, List<Step>> ways = new LinkedHashMap<>();
        jdbc.query("""
                select p.receipt_number, e.at, e.kind, e.level, e.unit_code
                from petition_event e join petition p on p.id = e.petition_id
                where e.kind in ('LEVEL_ENTERED', 'OVERDUE_AT_TOP', 'SOLVED', 'HANDED_UP', 'DEADLINE_EXCEEDED', 'RETURNED',
                  'WITHDRAWN', 'REFERRED', 'REFUSED')
                order by e.petition_id, e.seq
                """, row -> {
            Entry entry = new Entry(
                    row.getString("receipt_number"),
                    row.getTimestamp("at").toInstant(),
                    EventKind.valueOf(row.getString("kind")),
                    row.getString("level"),
                    row.getString("unit_code"));
            follow(ways.computeIfAbsent(entry.number(), number -> new ArrayList<>()), entry);
        });
        return ways;
    }

    private static void follow(List<Step> way, Entry entry) {
        if (entry.kind() == EventKind.LEVEL_ENTERED) {
            way.add(new Step(entry.level(), entry.unit(), entry.at(), null, null, "办理中", false));
            return;
        }
        if (way.isEmpty() || way.get(way.size() - 1).until() != null) {
            return;
        }
        Step open = way.remove(way.size() - 1);
        boolean leaves = LEAVES.contains(entry.kind());
        boolean late = entry.kind() == EventKind.DEADLINE_EXCEEDED || entry.kind() == EventKind.OVERDUE_AT_TOP;
        way.add(new Step(
                open.level(),
                open.unit(),
                open.from(),
                leaves ? entry.at() : null,
                leaves ? entry.kind().name() : null,
                leaves ? entry.kind().label() : open.label(),
                open.late() || late));
    }

    /** How often each kind of entry stands in the histories. */
    List<SideResult.Happened> events() {
        return jdbc
                .query(
                        "select kind, count(*) as times from petition_event group by kind",
                        (row, number) -> new SideResult.Happened(
                                row.getString("kind"),
                                EventKind.valueOf(row.getString("kind")).label(),
                                row.getLong("times")))
                .stream()
                .sorted(Comparator.comparingInt(
                        event -> EventKind.valueOf(event.kind()).ordinal()))
                .toList();
    }
}
