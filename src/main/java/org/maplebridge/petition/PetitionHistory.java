package org.maplebridge.petition;

import java.util.List;
import java.util.Optional;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The stored entries of petitions' histories, in their order. */
@Repository
class PetitionHistory {

    private final JdbcTemplate jdbc;
    private final Vault vault;

    PetitionHistory(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<PetitionEvent> of(Petition petition) {
        return jdbc.query(
                "select * from petition_event where petition_id = ? order by seq",
                (row, n) -> new PetitionEvent(
                        row.getInt("seq"),
                        row.getTimestamp("at").toInstant(),
                        EventKind.valueOf(row.getString("kind")),
                        row.getString("actor"),
                        row.getString("unit_code"),
                        row.getString("level"),
                        row.getString("reason"),
                        vault.open(row.getString("note")),
                        vault.hashed(row.getString("note")),
                        row.getBytes("previous_hash"),
                        row.getBytes("hash")),
                petition.id());
    }

    /** The unit that got it first; empty before one did. */
    Optional<String> firstUnit(Petition petition) {
        return jdbc
                .queryForList(
                        "select unit_code from petition_event where petition_id = ? and unit_code is not null order by seq limit 1",
                        String.class,
                        petition.id())
                .stream()
                .findFirst();
    }
}
