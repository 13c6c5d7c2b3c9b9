package org.maplebridge.petition;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The stored entries of petitions' histories, in their order. */
@Repository
class PetitionHistory {

    private final JdbcTemplate jdbc;

    PetitionHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<PetitionEvent> of(long petitionId) {
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
                        row.getString("note"),
                        row.getBytes("previous_hash"),
                        row.getBytes("hash")),
                petitionId);
    }
}
