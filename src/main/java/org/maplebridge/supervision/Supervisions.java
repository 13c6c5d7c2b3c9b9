package org.maplebridge.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The supervisions of all petitions and the rungs that were issued. Of one petition at most one is open. */
@Repository
class Supervisions implements KeepsSecrets {

    private static final String COLUMNS =
            "id, receipt_number, unit_code, level, rule, reason, raised_at, raised_by, step, ending, ended_at";

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    Supervisions(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void add(String receiptNumber, Place unit, SupervisionRule rule, String reason, Act act, String step) {
        jdbc.update(
                """
                insert into supervision (receipt_number, unit_code, level, rule, reason, raised_at, raised_by, step)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                receiptNumber,
                unit.unitCode(),
                unit.level(),
                rule.name(),
                texts.closed(receiptNumber, reason),
                Timestamp.from(act.at()),
                act.actor(),
                step);
    }

    Optional<Supervision> open(String receiptNumber) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from supervision where receipt_number = ? and ended_at is null",
                        (row, n) -> supervision(row),
                        receiptNumber)
                .stream()
                .findFirst();
    }

    /** Of one petition, the newest first. */
    List<Supervision> of(String receiptNumber) {
        return jdbc.query(
                "select " + COLUMNS + " from supervision where receipt_number = ? order by id desc",
                (row, n) -> supervision(row),
                receiptNumber);
    }

    /** Those of the petitions of the units, the newest first, before the given number. */
    List<Supervision> list(Collection<String> unitCodes, ReadSupervisions.Wanted wanted, long before, int most) {
        String card = wanted.card() == null ? null : wanted.card().name();
        return jdbc.query(
                "select " + COLUMNS + """
                         from supervision where unit_code = any (?) and id < ?
                          and (?::boolean is null or (ended_at is null) = ?::boolean)
                          and (?::text is null or exists (select from supervision_step s
                            where s.supervision_id = supervision.id and s.card = ? and (?::date is null
                              or s.issued_at >= ?::date::timestamp at time zone 'Asia/Shanghai')))
                        order by id desc limit ?
                        """,
                (row, n) -> supervision(row),
                unitCodes.toArray(String[]::new),
                before,
                wanted.open(),
                wanted.open(),
                card,
                card,
                wanted.issuedFrom(),
                wanted.issuedFrom(),
                most);
    }

    void moveTo(Supervision supervision, String step) {
        jdbc.update("update supervision set step = ? where id = ?", step, supervision.id());
    }

    void end(Supervision supervision, Supervision.Ending ending, Instant at) {
        jdbc.update(
                "update supervision set ending = ?, ended_at = ? where id = ?",
                ending.name(),
                Timestamp.from(at),
                supervision.id());
    }

    void issue(Supervision supervision, LadderStep step, Instant now, Instant dueAt) {
        jdbc.update(
                """
                insert into supervision_step (supervision_id, unit_code, step, card, issued_at, due_at, unanswered)
                values (?, ?, ?, ?, ?, ?, false)
                """,
                supervision.id(),
                supervision.unit().unitCode(),
                step.code(),
                step.card().name(),
                Timestamp.from(now),
                Timestamp.from(dueAt));
    }

    List<Supervision.Issued> issued(Supervision supervision) {
        return issued(List.of(supervision)).getOrDefault(supervision.id(), List.of());
    }

    /** Of several, by their ids, asked for at once; none has no place among them. */
    Map<Long, List<Supervision.Issued>> issued(Collection<Supervision> supervisions) {
        Map<Long, List<Supervision.Issued>> issued = new HashMap<>();
        jdbc.query(
                "select * from supervision_step where supervision_id = any (?) order by id",
                row -> {
                    issued.computeIfAbsent(row.getLong("supervision_id"), id -> new ArrayList<>())
                            .add(issued(row));
                },
                (Object) supervisions.stream().map(Supervision::id).toArray(Long[]::new));
        return issued;
    }

    void unanswered(Supervision supervision) {
        change(supervision, "unanswered = true");
    }

    void answer(Supervision supervision, Act act, String text) {
        change(
                supervision,
                "answer = ?, answered_at = ?, answered_by = ?",
                texts.closed(supervision.receiptNumber(), text),
                Timestamp.from(act.at()),
                act.actor());
    }

    void check(Supervision supervision, Act act, String verdict, String note) {
        change(
                supervision,
                "verdict = ?, verdict_note = ?, checked_by = ?",
                verdict,
                texts.closed(supervision.receiptNumber(), note),
                act.actor());
    }

    /** Changes the rung that was issued last. */
    private void change(Supervision supervision, String assignments, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = supervision.id();
        jdbc.update(
                "update supervision_step set " + assignments
                        + " where id = (select max(id) from supervision_step where supervision_id = ?)",
                all);
    }

    /** Cards of one unit. */
    record Count(String unitCode, Card card, long amount) {}

    /** @param from first local day, or null for the beginning */
    List<Count> cards(Collection<String> unitCodes, LocalDate from, LocalDate to) {
        return jdbc.query(
                """
                select unit_code, card, count(*) as amount from supervision_step
                where card <> 'NONE' and unit_code = any (?)
                  and (?::date is null or issued_at >= ?::date::timestamp at time zone 'Asia/Shanghai')
                  and (?::date is null or issued_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai')
                group by unit_code, card order by unit_code, card
                """,
                (row, n) -> new Count(
                        row.getString("unit_code"), Card.valueOf(row.getString("card")), row.getLong("amount")),
                unitCodes.toArray(String[]::new),
                from,
                from,
                to,
                to);
    }

    private Supervision supervision(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        return new Supervision(
                row.getLong("id"),
                row.getString("receipt_number"),
                new Place(row.getString("level"), row.getString("unit_code")),
                SupervisionRule.valueOf(row.getString("rule")),
                texts.opened(row.getString("reason")),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("raised_by"),
                row.getString("step"),
                ending == null ? null : Supervision.Ending.valueOf(ending),
                instant(row.getTimestamp("ended_at")));
    }

    private Supervision.Issued issued(ResultSet row) throws SQLException {
        return new Supervision.Issued(
                row.getLong("id"),
                row.getString("step"),
                Card.valueOf(row.getString("card")),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("unanswered"),
                texts.opened(row.getString("answer")),
                instant(row.getTimestamp("answered_at")),
                row.getString("answered_by"),
                row.getString("verdict"),
                texts.opened(row.getString("verdict_note")));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(
                SecretColumns.byNumber("supervision", "reason"),
                SecretColumns.below("supervision", "supervision_step", "supervision_id", "answer", "verdict_note"));
    }
}
