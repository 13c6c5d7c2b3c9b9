package org.maplebridge.substitution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.maplebridge.organization.StandIns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** All substitutions that were ever arranged, and the tasks that went over with each. */
@Repository
class Substitutions implements StandIns {

    /** A task that went over. */
    record Handed(String task, String receiptNumber, String unitCode) {}

    private final JdbcTemplate jdbc;

    Substitutions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One that was ended early stood in until then, one that never began did not at all. */
    @Override
    public List<StandIn> all() {
        return jdbc.query(
                """
                select absent, substitute, from_at, least(until_at, coalesce(ended_at, until_at)) as until_at
                  from substitution where ended_at is null or ended_at > from_at order by id
                """,
                (row, n) -> new StandIn(
                        row.getString("absent"),
                        row.getString("substitute"),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("until_at").toInstant()));
    }

    long add(
            String absent,
            String substitute,
            Instant from,
            Instant until,
            String reason,
            String namedBy,
            Instant namedAt) {
        return jdbc.queryForObject(
                """
                insert into substitution (absent, substitute, from_at, until_at, reason, named_by, named_at)
                values (?, ?, ?, ?, ?, ?, ?) returning id
                """,
                Long.class,
                absent,
                substitute,
                Timestamp.from(from),
                Timestamp.from(until),
                reason,
                namedBy,
                Timestamp.from(namedAt));
    }

    Optional<Substitution> find(long id) {
        return jdbc.query("select * from substitution where id = ?", Substitutions::read, id).stream()
                .findFirst();
    }

    /** One that is not over, locked until the transaction ends. */
    Optional<Substitution> take(long id) {
        return jdbc
                .query(
                        "select * from substitution where id = ? and ended_at is null for update",
                        Substitutions::read,
                        id)
                .stream()
                .findFirst();
    }

    /** Those of the people, the newest first. */
    List<Substitution> of(List<String> usernames, int most) {
        String[] names = usernames.toArray(String[]::new);
        return jdbc.query(
                "select * from substitution where absent = any (?) or substitute = any (?) order by id desc limit ?",
                Substitutions::read,
                names,
                names,
                most);
    }

    /** Those that are not over of somebody, whichever side he is on. */
    List<Substitution> notOver(String username) {
        return jdbc.query(
                "select * from substitution where ended_at is null and (absent = ? or substitute = ?)",
                Substitutions::read,
                username,
                username);
    }

    /** What has to begin or to end by then. */
    List<Substitution> due(Instant now) {
        return jdbc.query("""
                select * from substitution
                 where ended_at is null and (until_at <= ? or begun_at is null and from_at <= ?) order by id
                """, Substitutions::read, Timestamp.from(now), Timestamp.from(now));
    }

    /** The next beginning or end after one instant and not after another. */
    Optional<Instant> next(Instant after, Instant latest) {
        return jdbc.queryForList("""
                        select min(at) from (
                          select from_at as at from substitution where ended_at is null and begun_at is null
                          union all select until_at from substitution where ended_at is null) as boundary
                         where at > ? and at <= ?
                        """, Timestamp.class, Timestamp.from(after), Timestamp.from(latest)).stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst();
    }

    void begun(long id, Instant at) {
        jdbc.update("update substitution set begun_at = ? where id = ?", Timestamp.from(at), id);
    }

    void ended(long id, Instant at, String by) {
        jdbc.update("update substitution set ended_at = ?, ended_by = ? where id = ?", Timestamp.from(at), by, id);
    }

    void handed(long id, Handed task, Instant at) {
        jdbc.update("""
                insert into substituted_task (substitution_id, task, receipt_number, unit_code, handed_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """, id, task.task(), task.receiptNumber(), task.unitCode(), Timestamp.from(at));
    }

    List<Handed> stillHanded(long id) {
        return jdbc.query(
                "select task, receipt_number, unit_code from substituted_task"
                        + " where substitution_id = ? and returned_at is null order by receipt_number, task",
                (row, n) ->
                        new Handed(row.getString("task"), row.getString("receipt_number"), row.getString("unit_code")),
                id);
    }

    void returned(long id, String task, Instant at) {
        jdbc.update(
                "update substituted_task set returned_at = ? where substitution_id = ? and task = ?",
                Timestamp.from(at),
                id,
                task);
    }

    private static Substitution read(ResultSet row, int n) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                row.getString("absent"),
                row.getString("substitute"),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("until_at").toInstant(),
                row.getString("reason"),
                row.getString("named_by"),
                row.getTimestamp("named_at").toInstant(),
                instant(row.getTimestamp("begun_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("ended_by"));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
