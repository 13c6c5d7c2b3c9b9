package org.maplebridge.routes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The list of receiving bodies, and every version that it had. */
@Repository
class ReceivingBodies {

    private final JdbcTemplate jdbc;

    ReceivingBodies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where nobody has written one. */
    List<ReceivingBody> inForce() {
        return jdbc
                .queryForList("select bodies from receiving_bodies order by version desc limit 1", String.class)
                .stream()
                .flatMap(String::lines)
                .map(ReceivingBody::read)
                .toList();
    }

    /** Blanks in a name do not count. */
    Optional<ReceivingBody> find(String name) {
        return inForce().stream()
                .filter(body -> body.dense().equals(ReceivingBody.dense(name)))
                .findFirst();
    }

    /** The newest first. */
    List<ReplaceReceivingBodies.Version> versions() {
        return jdbc.query(
                "select * from receiving_bodies order by version desc",
                (row, n) -> new ReplaceReceivingBodies.Version(
                        row.getInt("version"),
                        row.getString("bodies"),
                        row.getString("created_by"),
                        row.getTimestamp("created_at").toInstant()));
    }

    void add(String lines, String by, Instant at) {
        jdbc.update(
                "insert into receiving_bodies (version, bodies, created_by, created_at)"
                        + " select coalesce(max(version), 0) + 1, ?, ?, ? from receiving_bodies",
                lines,
                by,
                Timestamp.from(at));
    }
}
