package org.maplebridge.recusal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The requests that somebody step aside; of one petition at most one is open for each person and unit. */
@Repository
class RecusalRequests implements KeepsSecrets {

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    RecusalRequests(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    long add(String receiptNumber, AccusedKind kind, String target, String reason, Act act, String unitCode) {
        return jdbc.queryForObject(
                """
                insert into recusal_request (receipt_number, kind, target, reason, asked_by, asked_at, unit_code)
                values (?, ?, ?, ?, ?, ?, ?) returning id
                """,
                Long.class,
                receiptNumber,
                kind.name(),
                target,
                texts.closed(receiptNumber, reason),
                act.actor(),
                Timestamp.from(act.at()),
                unitCode);
    }

    List<RecusalRequest> of(String receiptNumber) {
        return jdbc.query(
                "select * from recusal_request where receipt_number = ? order by id",
                (row, n) -> request(row),
                receiptNumber);
    }

    Optional<RecusalRequest> find(long id, String receiptNumber) {
        return of(receiptNumber).stream().filter(request -> request.id() == id).findFirst();
    }

    void decided(RecusalRequest request, RecusalDecision decision, String reason, Act act) {
        jdbc.update(
                """
                update recusal_request set decision = ?, decision_reason = ?, decided_by = ?, decided_at = ? where id = ?
                """,
                decision.name(),
                texts.closed(request.receiptNumber(), reason),
                act.actor(),
                Timestamp.from(act.at()),
                request.id());
    }

    void fellAway(String receiptNumber, Instant at) {
        jdbc.update(
                "update recusal_request set decision = 'FELL_AWAY', decided_at = ?"
                        + " where receipt_number = ? and decision is null",
                Timestamp.from(at),
                receiptNumber);
    }

    private RecusalRequest request(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        Timestamp decided = row.getTimestamp("decided_at");
        return new RecusalRequest(
                row.getLong("id"),
                row.getString("receipt_number"),
                AccusedKind.valueOf(row.getString("kind")),
                row.getString("target"),
                texts.opened(row.getString("reason")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("unit_code"),
                decision == null ? null : RecusalDecision.valueOf(decision),
                texts.opened(row.getString("decision_reason")),
                decided == null ? null : decided.toInstant());
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byNumber("recusal_request", "reason", "decision_reason"));
    }
}
