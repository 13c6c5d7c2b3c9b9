package org.maplebridge.extension;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The requests for extensions with their decisions; a petition has at most one that is open. */
@Repository
class ExtensionRequests implements KeepsSecrets {

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    ExtensionRequests(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    Optional<ExtensionRequest> open(long petitionId) {
        return jdbc
                .query(
                        "select * from extension_request where petition_id = ? and decision is null",
                        (row, n) -> new ExtensionRequest(
                                row.getLong("id"),
                                row.getString("unit_code"),
                                row.getInt("days"),
                                texts.opened(row.getString("reason"))),
                        petitionId)
                .stream()
                .findFirst();
    }

    void add(Petition petition, int days, String reason, Petition.Act act) {
        jdbc.update(
                """
                insert into extension_request (petition_id, unit_code, days, reason, requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                petition.id(),
                petition.place().unitCode(),
                days,
                texts.closed(petition, reason),
                act.actor(),
                Timestamp.from(act.at()));
    }

    void decided(Petition petition, long id, ExtensionDecision decision, String reason, Petition.Act act) {
        jdbc.update("""
                update extension_request set decision = ?, decision_reason = ?, decided_by = ?, decided_at = ?
                where id = ?
                """, decision.name(), texts.closed(petition, reason), act.actor(), Timestamp.from(act.at()), id);
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byId("extension_request", "reason", "decision_reason"));
    }
}
