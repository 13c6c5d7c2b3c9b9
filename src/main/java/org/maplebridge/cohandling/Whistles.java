package org.maplebridge.cohandling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The whistles that were blown and what the departments answered. */
@Repository
class Whistles implements KeepsSecrets {

    private static final String OPEN = " and w.state in ('OPEN', 'ANSWERED') ";

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    Whistles(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    long add(
            String receiptNumber,
            String unitCode,
            String level,
            String blownBy,
            Instant at,
            String request,
            boolean hard,
            List<String> departments) {
        long id = jdbc.queryForObject(
                """
                insert into whistle (receipt_number, unit_code, level, blown_by, blown_at, request, hard, state)
                values (?, ?, ?, ?, ?, ?, ?, 'OPEN') returning id
                """,
                Long.class,
                receiptNumber,
                unitCode,
                level,
                blownBy,
                Timestamp.from(at),
                texts.closed(receiptNumber, request),
                hard);
        departments.forEach(department -> jdbc.update(
                "insert into whistle_call (whistle_id, unit_code, state, silences) values (?, ?, 'CALLED', 0)",
                id,
                department));
        return id;
    }

    List<Whistle> of(String receiptNumber) {
        return jdbc.query(
                "select * from whistle where receipt_number = ? order by id", (row, n) -> whistle(row), receiptNumber);
    }

    /** The whistle of the unit that is still open; there is at most one. */
    Optional<Whistle> openOf(String receiptNumber, String unitCode) {
        return jdbc
                .query(
                        "select * from whistle w where receipt_number = ? and unit_code = ?" + OPEN,
                        (row, n) -> whistle(row),
                        receiptNumber,
                        unitCode)
                .stream()
                .findFirst();
    }

    /** The open whistle that calls the department; there is at most one. */
    Optional<Whistle> openCalling(String receiptNumber, String department) {
        return jdbc
                .query(
                        "select w.* from whistle w join whistle_call c on c.whistle_id = w.id"
                                + " where w.receipt_number = ? and c.unit_code = ?" + OPEN,
                        (row, n) -> whistle(row),
                        receiptNumber,
                        department)
                .stream()
                .findFirst();
    }

    /** Whether one of the departments is called to the petition now. */
    boolean callsOneOf(String receiptNumber, List<String> departments) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from whistle w join whistle_call c on c.whistle_id = w.id"
                        + " where w.receipt_number = ? and c.unit_code = any (?)" + OPEN + ")",
                Boolean.class,
                receiptNumber,
                departments.toArray(String[]::new)));
    }

    void signedIn(long call, String by, Instant at) {
        jdbc.update(
                "update whistle_call set state = 'SIGNED_IN', signed_in_at = ?, signed_in_by = ? where id = ?",
                Timestamp.from(at),
                by,
                call);
    }

    void contacted(Whistle whistle, long call, String by, Instant at, String note) {
        jdbc.update(
                "update whistle_call set state = 'CONTACTED', contacted_at = ?, contacted_by = ?, contact_note = ?"
                        + " where id = ?",
                Timestamp.from(at),
                by,
                texts.closed(whistle.receiptNumber(), note),
                call);
    }

    void reported(Whistle whistle, long call, String by, Instant at, String report) {
        jdbc.update(
                "update whistle_call set state = 'REPORTED', reported_at = ?, reported_by = ?, report = ? where id = ?",
                Timestamp.from(at),
                by,
                texts.closed(whistle.receiptNumber(), report),
                call);
    }

    void silent(long call, int times) {
        jdbc.update("update whistle_call set silences = ? where id = ?", times, call);
    }

    void state(long whistle, WhistleState state, Instant endedAt) {
        jdbc.update(
                "update whistle set state = ?, ended_at = ? where id = ?",
                state.name(),
                endedAt == null ? null : Timestamp.from(endedAt),
                whistle);
        if (state == WhistleState.FALLEN_AWAY) {
            jdbc.update(
                    "update whistle_call set state = 'FALLEN_AWAY' where whistle_id = ? and state <> 'REPORTED'",
                    whistle);
        }
    }

    private Whistle whistle(ResultSet row) throws SQLException {
        return new Whistle(
                row.getLong("id"),
                row.getString("receipt_number"),
                row.getString("unit_code"),
                row.getString("level"),
                row.getString("blown_by"),
                row.getTimestamp("blown_at").toInstant(),
                texts.opened(row.getString("request")),
                row.getBoolean("hard"),
                WhistleState.valueOf(row.getString("state")),
                jdbc.query(
                        "select * from whistle_call where whistle_id = ? order by id",
                        (call, n) -> call(call),
                        row.getLong("id")));
    }

    private Whistle.Call call(ResultSet row) throws SQLException {
        return new Whistle.Call(
                row.getLong("id"),
                row.getString("unit_code"),
                CallState.valueOf(row.getString("state")),
                instant(row.getTimestamp("signed_in_at")),
                instant(row.getTimestamp("contacted_at")),
                texts.opened(row.getString("contact_note")),
                instant(row.getTimestamp("reported_at")),
                texts.opened(row.getString("report")),
                row.getInt("silences"));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(
                SecretColumns.byNumber("whistle", "request"),
                SecretColumns.below("whistle", "whistle_call", "whistle_id", "contact_note", "report"));
    }
}
