package org.maplebridge.limits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.calendar.Deadline;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.calendar.Pause;
import org.maplebridge.calendar.SkippedDay;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The clocks of all petitions, in their own table. */
@Repository
class LimitClocks {

    private static final String COLUMNS = """
            id, receipt_number, kind, subject, basis, unit_code, level, started_at, amount, limit_unit, first_reminder,
            second_reminder, reminded, due_at, provisional, state, stopped_at, skipped_days, pauses, extensions
            """;

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    LimitClocks(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(LimitClock clock) {
        Long id = jdbc.queryForObject(
                """
                insert into limit_clock (receipt_number, kind, subject, basis, unit_code, level, started_at, amount, limit_unit,
                  first_reminder, second_reminder, reminded, due_at, provisional, state, stopped_at, skipped_days,
                  pauses, extensions)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb) returning id
                """,
                Long.class,
                clock.receiptNumber(),
                clock.kind().name(),
                clock.subject(),
                clock.limit().basis(),
                clock.unitCode(),
                clock.level(),
                Timestamp.from(clock.startedAt()),
                clock.limit().limit().amount(),
                clock.limit().limit().unit().name(),
                clock.limit().firstReminder(),
                clock.limit().secondReminder(),
                clock.reminded(),
                Timestamp.from(clock.dueAt()),
                clock.provisional(),
                clock.state().name(),
                timestamp(clock.stoppedAt()),
                write(clock.skippedDays()),
                write(clock.pauses()),
                write(clock.extensions()));
        clock.identified(id);
    }

    void save(LimitClock clock) {
        jdbc.update(
                """
                update limit_clock set reminded = ?, due_at = ?, provisional = ?, state = ?, stopped_at = ?,
                  skipped_days = ?::jsonb, pauses = ?::jsonb, extensions = ?::jsonb
                where id = ?
                """,
                clock.reminded(),
                Timestamp.from(clock.dueAt()),
                clock.provisional(),
                clock.state().name(),
                timestamp(clock.stoppedAt()),
                write(clock.skippedDays()),
                write(clock.pauses()),
                write(clock.extensions()),
                clock.id());
    }

    List<LimitClock> of(String receiptNumber) {
        return jdbc.query(
                "select " + COLUMNS + " from limit_clock where receipt_number = ? order by id",
                (row, n) -> clock(row),
                receiptNumber);
    }

    Optional<LimitClock> live(String receiptNumber, ClockKind kind, String subject) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from limit_clock where receipt_number = ? and kind = ?"
                                + " and subject is not distinct from ?"
                                + " and state in ('RUNNING', 'PAUSED')",
                        (row, n) -> clock(row),
                        receiptNumber,
                        kind.name(),
                        subject)
                .stream()
                .findFirst();
    }

    /** The next clocks that run or rest, in the order of their numbers, not locked. */
    List<LimitClock> liveAfter(long id, int most) {
        return jdbc.query(
                "select " + COLUMNS + " from limit_clock where state in ('RUNNING', 'PAUSED') and id > ?"
                        + " order by id limit ?",
                (row, n) -> clock(row),
                id,
                most);
    }

    private LimitClock clock(ResultSet row) throws SQLException {
        LevelLimit limit = new LevelLimit(
                row.getString("basis"),
                new Limit(row.getInt("amount"), LimitUnit.valueOf(row.getString("limit_unit"))),
                row.getObject("first_reminder", Integer.class),
                row.getObject("second_reminder", Integer.class));
        Deadline deadline = new Deadline(
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("provisional"),
                read(row.getString("skipped_days"), new TypeReference<List<SkippedDay>>() {}));
        Timestamp stopped = row.getTimestamp("stopped_at");
        return new LimitClock(
                row.getLong("id"),
                row.getString("receipt_number"),
                ClockKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                limit,
                row.getString("unit_code"),
                row.getString("level"),
                row.getTimestamp("started_at").toInstant(),
                row.getInt("reminded"),
                deadline,
                ClockState.valueOf(row.getString("state")),
                stopped == null ? null : stopped.toInstant(),
                read(row.getString("pauses"), new TypeReference<List<Pause>>() {}),
                read(row.getString("extensions"), new TypeReference<List<LimitClock.Extension>>() {}));
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String value, TypeReference<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
