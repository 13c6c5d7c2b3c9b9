package org.maplebridge.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.database.JsonColumns;
import org.maplebridge.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of rehearsals. */
@Repository
class RehearsalRuns {

    private static final String RUN =
            "select id, asked_by, asked_at, ended_at, state, percent, settings, failure from rehearsal_run ";

    private static final String SILENT = "alive_at < now() - interval '2 minutes'";

    private final JdbcTemplate jdbc;
    private final JsonColumns json;

    RehearsalRuns(JdbcTemplate jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Refuses while another one is running. */
    void add(RehearsalRun run, List<String> databases) {
        try {
            jdbc.update(
                    """
                    insert into rehearsal_run (id, asked_by, asked_at, state, percent, settings, databases, alive_at)
                    values (?, ?, ?, ?, ?, ?::jsonb, ?, now())
                    """,
                    run.id(),
                    run.askedBy(),
                    Timestamp.from(run.askedAt()),
                    run.state().name(),
                    run.percent(),
                    json.write(run.settings()),
                    databases.toArray(String[]::new));
        } catch (DuplicateKeyException another) {
            throw Refusal.wrongState("rehearsal-running");
        }
    }

    /** The platform that works on it is there. */
    void alive(UUID id, int percent) {
        jdbc.update(
                "update rehearsal_run set percent = ?, alive_at = now() where id = ? and state = 'RUNNING'",
                percent,
                id);
    }

    /** Whether it was running still. */
    boolean end(UUID id, RehearsalRun.State state, Instant at, String failure, Report report, byte[] tasks) {
        return jdbc.update(
                        """
                        update rehearsal_run set state = ?, ended_at = ?, failure = ?, report = ?::jsonb, tasks = ?,
                          percent = case when ? = 'DONE' then 100 else percent end
                        where id = ? and state = 'RUNNING'
                        """,
                        state.name(),
                        Timestamp.from(at),
                        failure,
                        report == null ? null : json.write(report),
                        tasks,
                        state.name(),
                        id)
                > 0;
    }

    /** Those whose platform has stopped. */
    List<UUID> silent() {
        return jdbc.queryForList("select id from rehearsal_run where state = 'RUNNING' and " + SILENT, UUID.class);
    }

    List<String> databasesOf(UUID id) {
        return jdbc.queryForList("select unnest(databases) from rehearsal_run where id = ?", String.class, id);
    }

    List<RehearsalRun> newest(int most) {
        return jdbc.query(RUN + "order by asked_at desc, id limit ?", (row, number) -> run(row), most);
    }

    Optional<RehearsalRun> find(UUID id) {
        return jdbc.query(RUN + "where id = ?", (row, number) -> run(row), id).stream()
                .findFirst();
    }

    Optional<Report> report(UUID id) {
        return jdbc
                .queryForList("select report from rehearsal_run where id = ? and report is not null", String.class, id)
                .stream()
                .findFirst()
                .map(text -> json.read(text, Report.class));
    }

    Optional<byte[]> tasks(UUID id) {
        return jdbc
                .queryForList("select tasks from rehearsal_run where id = ? and tasks is not null", byte[].class, id)
                .stream()
                .findFirst();
    }

    void remove(UUID id) {
        jdbc.update("delete from rehearsal_run where id = ? and state <> 'RUNNING'", id);
    }

    private RehearsalRun run(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new RehearsalRun(
                row.getObject("id", UUID.class),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                RehearsalRun.State.valueOf(row.getString("state")),
                row.getInt("percent"),
                json.read(row.getString("settings"), RehearsalRun.Settings.class),
                row.getString("failure"));
    }
}
