package org.maplebridge.rehearsal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where the clock stands, kept across restarts. */
@Repository
@Profile("rehearsal")
class RehearsalInstant {

    private final JdbcTemplate jdbc;
    private final RehearsalSettings settings;

    RehearsalInstant(JdbcTemplate jdbc, RehearsalSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    Instant orStart(OffsetDateTime start) {
        return jdbc.queryForList("select now from rehearsal_clock", Timestamp.class).stream()
                .findFirst()
                .map(Timestamp::toInstant)
                .orElseGet(() -> start == null ? Instant.now() : start.toInstant());
    }

    void keep(Instant now) {
        if (!settings.kept()) {
            return;
        }
        jdbc.update("""
                insert into rehearsal_clock (single, now) values (true, ?)
                on conflict (single) do update set now = excluded.now
                """, Timestamp.from(now));
    }
}
