package org.maplebridge.limits;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.calendar.Deadline;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.calendar.Pause;
import org.maplebridge.calendar.SkippedDay;
import org.maplebridge.database.JsonColumns;
import org.maplebridge.shared.TransactionScoped;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The clocks of all petitions, in their own table. */
@Repository
class LimitClocks {

    private static final String COLUMNS = """
            id, receipt_number, kind, subject, basis, unit_code, level, started_at, amount, limit_unit, first_reminder,
            second_reminder, reminded, due_at, provisional, state, stopped_at, skipped_days, pauses, extensions
            """;

    /** What a transaction started and changed. */
    private static final class Pending {

        private final List<LimitClock> started = new ArrayList<>();
        private final List<LimitClock> unwritten = new ArrayList<>();
        private final Map<Long, LimitClock> changed = new LinkedHashMap<>();
    }

    private static final String INSERT = """
            insert into limit_clock (receipt_number, kind, subject, basis, unit_code, level, started_at, amount, limit_unit,
              first_reminder, second_reminder, reminded, due_at, provisional, state, stopped_at, skipped_days,
              pauses, extensions) values""";

    private static final String ROW =
            " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::int, ?::int, ?, ?, ?, ?, ?::timestamptz, ?::jsonb, ?::jsonb, ?::jsonb)";

    private final JdbcTemplate jdbc;
    private final JsonColumns json;
    private final TransactionScoped<Pending> pending =
            new TransactionScoped<>(Pending.class, Pending::new, this::write);

    LimitClocks(JdbcTemplate jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Written with the others of the transaction, at the latest when somebody asks for clocks or the transaction commits. */
    void add(LimitClock clock) {
        pending.get().started.add(clock);
        pending.get().unwritten.add(clock);
    }

    /** What was started for the petition in this transaction, written or not, in the order of {@link #of}. */
    List<LimitClock> startedFor(String receiptNumber) {
        return pending.get().started.stream()
                .filter(clock -> clock.receiptNumber().equals(receiptNumber))
                .sorted(Comparator.comparing(clock -> clock.kind() == ClockKind.STATUTORY_LIMIT))
                .toList();
    }

    /** Written when those are that were started. */
    void save(LimitClock clock) {
        if (!pending.get().unwritten.contains(clock)) {
            pending.get().changed.put(clock.id(), clock);
        }
    }

    void save(List<LimitClock> clocks) {
        clocks.forEach(this::save);
    }

    /** What changed before what started: a clock may take the place of one that ended. */
    private void write() {
        if (!pending.exists()) {
            return;
        }
        writeChanged();
        writeStarted();
    }

    private void writeChanged() {
        List<LimitClock> clocks = List.copyOf(pending.get().changed.values());
        pending.get().changed.clear();
        if (clocks.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                """
                update limit_clock set reminded = ?, due_at = ?, provisional = ?, state = ?, stopped_at = ?,
                  skipped_days = ?::jsonb, pauses = ?::jsonb, extensions = ?::jsonb
                where id = ?
                """,
                clocks.stream()
                        .map(clock -> new Object[] {
                            clock.reminded(),
                            Timestamp.from(clock.dueAt()),
                            clock.provisional(),
                            clock.state().name(),
                            timestamp(clock.stoppedAt()),
                            json.write(clock.skippedDays()),
                            json.write(clock.pauses()),
                            json.write(clock.extensions()),
                            clock.id()
                        })
                        .toList());
    }

    /** One statement for all of them; the ids come back in the order of the rows. */
    private void writeStarted() {
        if (pending.get().unwritten.isEmpty()) {
            return;
        }
        List<LimitClock> fresh = List.copyOf(pending.get().unwritten);
        pending.get().unwritten.clear();
        List<Object> values = new ArrayList<>();
        fresh.forEach(clock -> values.addAll(values(clock)));
        List<Long> ids = jdbc.queryForList(
                INSERT + String.join(", ", Collections.nCopies(fresh.size(), ROW)) + " returning id",
                Long.class,
                values.toArray());
        for (int i = 0; i < fresh.size(); i++) {
            fresh.get(i).identified(ids.get(i));
        }
    }

    private List<Object> values(LimitClock clock) {
        return Arrays.asList(
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
                json.write(clock.skippedDays()),
                json.write(clock.pauses()),
                json.write(clock.extensions()));
    }

    /** In the order in which they began; the statutory limit, which runs beside the others, is the last. */
    List<LimitClock> of(String receiptNumber) {
        return select("where receipt_number = ? order by kind = 'STATUTORY_LIMIT', id", receiptNumber);
    }

    /** Those that run or rest. */
    List<LimitClock> live(String receiptNumber) {
        return select("where receipt_number = ? and state in ('RUNNING', 'PAUSED') order by id", receiptNumber);
    }

    Optional<LimitClock> live(String receiptNumber, ClockKind kind, String subject) {
        return select(
                        "where receipt_number = ? and kind = ? and subject is not distinct from ?"
                                + " and state in ('RUNNING', 'PAUSED') order by id",
                        receiptNumber,
                        kind.name(),
                        subject)
                .stream()
                .findFirst();
    }

    private List<LimitClock> select(String conditions, Object... arguments) {
        write();
        return jdbc.query("select " + COLUMNS + " from limit_clock " + conditions, (row, n) -> clock(row), arguments);
    }

    /** The next clocks that run or rest, in the order of their numbers, not locked. */
    List<LimitClock> liveAfter(long id, int most) {
        return select("where state in ('RUNNING', 'PAUSED') and id > ? order by id limit ?", id, most);
    }

    List<String> passed(ClockKind kind, Instant now) {
        return jdbc.queryForList(
                "select receipt_number from limit_clock where state = 'RUNNING' and kind = ? and due_at <= ? order by id",
                String.class,
                kind.name(),
                Timestamp.from(now));
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
                json.read(row.getString("skipped_days"), new TypeReference<List<SkippedDay>>() {}));
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
                json.read(row.getString("pauses"), new TypeReference<List<Pause>>() {}),
                json.read(row.getString("extensions"), new TypeReference<List<LimitClock.Extension>>() {}));
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
