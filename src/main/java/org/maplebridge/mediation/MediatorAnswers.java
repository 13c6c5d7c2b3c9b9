package org.maplebridge.mediation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Whom each side of a mediation accepts as mediator, and whom it does not; the last word of a side stands. */
@Repository
class MediatorAnswers {

    /** What a side says of one mediator. */
    record Answer(Side side, String username, boolean accepts) {}

    private final JdbcTemplate jdbc;

    MediatorAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void put(long mediationId, Answer answer, Instant at) {
        jdbc.update("""
                insert into mediator_answer (mediation_id, side, username, accepts, said_at) values (?, ?, ?, ?, ?)
                on conflict (mediation_id, side, username) do update set accepts = excluded.accepts, said_at = excluded.said_at
                """, mediationId, answer.side().name(), answer.username(), answer.accepts(), Timestamp.from(at));
    }

    /** The one that was given first, first. */
    List<Answer> of(long mediationId) {
        return jdbc.query(
                "select * from mediator_answer where mediation_id = ? order by id",
                (row, n) -> new Answer(
                        Side.valueOf(row.getString("side")), row.getString("username"), row.getBoolean("accepts")),
                mediationId);
    }
}
