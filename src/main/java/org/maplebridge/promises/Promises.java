package org.maplebridge.promises;

import java.sql.Date;
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

/** The promises made about petitions. */
@Repository
class Promises implements KeepsSecrets {

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    Promises(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    long add(String receiptNumber, String unitCode, PromiseSource source, PromiseLines.Line line, Instant at) {
        return jdbc.queryForObject(
                """
                insert into promise
                  (receipt_number, unit_code, source, promised_by, promised_to, what, due_on, made_at, state, overdue)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', false) returning id
                """,
                Long.class,
                receiptNumber,
                unitCode,
                source.name(),
                texts.closed(receiptNumber, line.by()),
                texts.closed(receiptNumber, line.to()),
                texts.closed(receiptNumber, line.what()),
                Date.valueOf(line.dueOn()),
                Timestamp.from(at));
    }

    List<Promise> of(String receiptNumber) {
        return jdbc.query(
                "select * from promise where receipt_number = ? order by due_on, id",
                (row, n) -> promise(row),
                receiptNumber);
    }

    /** One that the unit still watches. */
    Optional<Promise> open(long id, String receiptNumber, String unitCode) {
        return of(receiptNumber).stream()
                .filter(promise -> promise.id() == id
                        && promise.unitCode().equals(unitCode)
                        && promise.state() == PromiseState.OPEN)
                .findFirst();
    }

    void verified(Promise promise, PromiseState state, String by, Instant at, String note) {
        jdbc.update(
                "update promise set state = ?, verified_by = ?, verified_at = ?, note = ? where id = ?",
                state.name(),
                by,
                Timestamp.from(at),
                texts.closed(promise.receiptNumber(), note),
                promise.id());
    }

    void overdue(long id) {
        jdbc.update("update promise set overdue = true where id = ?", id);
    }

    private Promise promise(ResultSet row) throws SQLException {
        Timestamp verified = row.getTimestamp("verified_at");
        return new Promise(
                row.getLong("id"),
                row.getString("receipt_number"),
                row.getString("unit_code"),
                PromiseSource.valueOf(row.getString("source")),
                texts.opened(row.getString("promised_by")),
                texts.opened(row.getString("promised_to")),
                texts.opened(row.getString("what")),
                row.getDate("due_on").toLocalDate(),
                PromiseState.valueOf(row.getString("state")),
                row.getBoolean("overdue"),
                verified == null ? null : verified.toInstant(),
                texts.opened(row.getString("note")));
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byNumber("promise", "promised_by", "promised_to", "what", "note"));
    }
}
