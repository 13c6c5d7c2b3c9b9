package org.maplebridge.replay;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.database.JsonColumns;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The open petitions and a sample of the closed ones, without what is personal; and what people did with them. Where there
 * are more than may be taken, the old ones have the same chance as the new.
 */
@Component
class LiveCases {

    /** One is in the sample or not whatever else was filed or closed since: its number decides. */
    private static final String CHOSEN = """
            (select * from petition where ended_at is null and lead is null order by md5(receipt_number) limit ?)
            union all
            (select * from petition where ended_at is not null and status <> 'WITHDRAWN' and lead is null
              order by md5(receipt_number) limit ?)
            """;

    private static final String THERE = """
            select count(*) filter (where ended_at is null) as open,
              count(*) filter (where ended_at is not null and status <> 'WITHDRAWN') as closed
            from petition where lead is null
            """;

    private static final String CASES = """
            select p.*, t.content, exists (select from petitioner n where n.petition_id = p.id) as named
            from (%s) p join petition_text t on t.petition_id = p.id
            """.formatted(CHOSEN);

    private static final String ACTS = """
            select e.petition_id, e.kind, e.at, e.level from petition_event e
            where e.petition_id in (select id from (%s) p)
              and e.kind in ('LEVEL_ENTERED', 'SOLVED', 'HANDED_UP', 'DEADLINE_EXCEEDED', 'RETURNED')
            order by e.petition_id, e.seq
            """.formatted(CHOSEN);

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final JsonColumns json;
    private final WorkingDays days;

    LiveCases(JdbcTemplate jdbc, Vault vault, JsonColumns json, WorkingDays days) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.days = days;
    }

    /** How many there are of those that a rehearsal would take, and how many of them it takes. */
    List<Taken> taken(int mostOpen, int mostClosed) {
        return jdbc.queryForObject(
                THERE,
                (row, number) -> List.of(
                        Taken.of("在办的", row.getLong("open"), mostOpen),
                        Taken.of("已办结的", row.getLong("closed"), mostClosed)));
    }

    List<ReplayedCase> read(int mostOpen, int mostClosed, TableWords words) {
        Map<Long, List<Habit>> acts = acts(mostOpen, mostClosed);
        return jdbc.query(
                CASES,
                (row, number) -> one(row, words, acts.getOrDefault(row.getLong("id"), List.of())),
                mostOpen,
                mostClosed);
    }

    private ReplayedCase one(ResultSet row, TableWords words, List<Habit> acts) throws SQLException {
        String text = vault.open(row.getString("title")) + "\n" + vault.open(row.getString("content"));
        return new ReplayedCase(
                row.getString("receipt_number"),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("area_code"),
                row.getString("purpose"),
                row.getString("channel"),
                row.getString("category"),
                row.getInt("headcount"),
                row.getBoolean("anonymous"),
                row.getBoolean("named"),
                row.getBoolean("confidential"),
                against(vault.open(row.getString("accused"))),
                row.getString("source_system") != null,
                row.getString("filed_by") != null,
                row.getString("requested_procedure"),
                words.in(text),
                row.getBoolean("secret"),
                acts);
    }

    private List<ReplayedCase.Against> against(String accused) {
        return json.read(accused, new TypeReference<List<Map<String, Object>>>() {}).stream()
                .map(one -> new ReplayedCase.Against((String) one.get("kind"), (String) one.get("unitCode")))
                .toList();
    }

    private Map<Long, List<Habit>> acts(int mostOpen, int mostClosed) {
        Map<Long, List<Habit>> acts = new HashMap<>();
        Map<Long, Instant> entered = new HashMap<>();
        jdbc.query(
                ACTS,
                row -> {
                    long petition = row.getLong("petition_id");
                    String kind = row.getString("kind");
                    Instant at = row.getTimestamp("at").toInstant();
                    Instant since = entered.remove(petition);
                    if (kind.equals("LEVEL_ENTERED")) {
                        entered.put(petition, at);
                    } else if (since != null && !kind.equals("RETURNED")) {
                        acts.computeIfAbsent(petition, id -> new ArrayList<>())
                                .add(new Habit(row.getString("level"), act(kind), days.between(since, at)));
                    }
                },
                mostOpen,
                mostClosed);
        return acts;
    }

    private static Habit.Act act(String kind) {
        return switch (kind) {
            case "SOLVED" -> Habit.Act.SOLVED;
            case "HANDED_UP" -> Habit.Act.HANDED_UP;
            default -> Habit.Act.SILENT;
        };
    }
}
