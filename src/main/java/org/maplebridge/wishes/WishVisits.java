package org.maplebridge.wishes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** When helpers looked at the wishes. Looks within half an hour are one visit. */
@Repository
class WishVisits {

    /** Who looked last at that time. */
    record Visit(String username, Instant at) {}

    private static final int MOST = 500;

    private final JdbcTemplate jdbc;

    WishVisits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it, and answers when the visit before ended; empty at the first one. */
    Optional<Instant> enter(String username, Instant now) {
        return Optional.ofNullable(jdbc.queryForObject("""
                        insert into wish_visit (username, seen_at) values (?, ?)
                        on conflict (username) do update set seen_at = excluded.seen_at,
                          before_at = case when excluded.seen_at - wish_visit.seen_at > interval '30 minutes'
                            then wish_visit.seen_at else wish_visit.before_at end
                        returning before_at
                        """, Timestamp.class, username, Timestamp.from(now)))
                .map(Timestamp::toInstant);
    }

    /** The latest first. */
    List<Visit> since(Instant at) {
        return jdbc.query(
                "select * from wish_visit where seen_at >= ? order by seen_at desc limit ?",
                (row, n) -> new Visit(
                        row.getString("username"), row.getTimestamp("seen_at").toInstant()),
                Timestamp.from(at),
                MOST);
    }
}
