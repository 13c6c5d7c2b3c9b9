package org.maplebridge.imports;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.maplebridge.database.JsonColumns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The imports and the rows they could not take. */
@Repository
class Imports {

    private static final int ROWS_A_FETCH = 500;
    private static final String CLAIM = "select * from petition_import where state = 'RUNNING' ";

    private final JdbcTemplate jdbc;
    private final JsonColumns json;

    Imports(JdbcTemplate jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the same is running already. */
    boolean add(Run run, byte[] fingerprint, long rows, Instant now) {
        return jdbc.update(
                        """
                        insert into petition_import
                          (id, caller, fingerprint, charset, separator, header, mapping, state, row_count,
                           imported, duplicates, failed, next_byte, next_line, created_at)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, 'RUNNING', ?, 0, 0, 0, ?, ?, ?)
                        on conflict (caller, fingerprint) where state = 'RUNNING' do nothing
                        """,
                        run.id(),
                        run.caller(),
                        fingerprint,
                        run.layout().charset().name(),
                        String.valueOf(run.layout().separator()),
                        run.layout().header().toArray(String[]::new),
                        json.write(run.layout().mapping()),
                        rows,
                        run.progress().nextByte(),
                        run.progress().nextLine(),
                        Timestamp.from(now))
                == 1;
    }

    Optional<PetitionImport> find(UUID id) {
        return jdbc.query("select * from petition_import where id = ?", (row, n) -> petitionImport(row), id).stream()
                .findFirst();
    }

    /** The latest import of the same file by the same caller. */
    Optional<PetitionImport> latest(String caller, byte[] fingerprint) {
        return jdbc.query("""
                        select * from petition_import where caller = ? and fingerprint = ?
                        order by created_at desc limit 1
                        """, (row, n) -> petitionImport(row), caller, fingerprint).stream()
                .findFirst();
    }

    /** The unfinished import that is least far and that nobody works on, so that a long one keeps no short one waiting. */
    Optional<Run> claim() {
        return claimed(CLAIM + "order by imported + duplicates + failed, created_at limit 1 for update skip locked");
    }

    Optional<Run> claim(UUID id) {
        return claimed(CLAIM + "and id = ? for update skip locked", id);
    }

    private Optional<Run> claimed(String sql, Object... arguments) {
        return jdbc.query(sql, (row, n) -> run(row), arguments).stream().findFirst();
    }

    void advance(UUID id, Progress progress, List<RowError> errors) {
        if (!errors.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into petition_import_error (import_id, line, field, reason, cells) values (?, ?, ?, ?, ?)",
                    errors.stream()
                            .map(error -> new Object[] {
                                id,
                                error.line(),
                                error.field(),
                                error.reason(),
                                error.cells().toArray(String[]::new)
                            })
                            .toList());
        }
        jdbc.update(
                """
                update petition_import
                set imported = ?, duplicates = ?, failed = ?, next_byte = ?, next_line = ? where id = ?
                """,
                progress.imported(),
                progress.duplicates(),
                progress.failed(),
                progress.nextByte(),
                progress.nextLine(),
                id);
    }

    /** The file is not kept longer than it is needed. */
    void end(UUID id, ImportState state, Instant now) {
        jdbc.update(
                "update petition_import set state = ?, ended_at = ? where id = ? and state = 'RUNNING'",
                state.name(),
                Timestamp.from(now),
                id);
        jdbc.update("delete from petition_import_chunk where import_id = ?", id);
    }

    /** The rows that imports could not take which ended before then. */
    int forgetErrors(Instant endedBefore) {
        return jdbc.update(
                "delete from petition_import_error where import_id in"
                        + " (select id from petition_import where ended_at < ? and failed > 0)",
                Timestamp.from(endedBefore));
    }

    boolean hasErrors(UUID id) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from petition_import_error where import_id = ?)", Boolean.class, id));
    }

    List<String> header(UUID id) {
        return jdbc.queryForObject(
                "select header from petition_import where id = ?", (row, n) -> strings(row, "header"), id);
    }

    /** In the order of the file; inside a transaction they are fetched as they are taken. */
    void errors(UUID id, Consumer<RowError> taken) {
        JdbcTemplate stepwise = new JdbcTemplate(jdbc.getDataSource());
        stepwise.setFetchSize(ROWS_A_FETCH);
        stepwise.query(
                "select * from petition_import_error where import_id = ? order by line",
                row -> {
                    taken.accept(new RowError(
                            row.getLong("line"),
                            row.getString("field"),
                            row.getString("reason"),
                            strings(row, "cells")));
                },
                id);
    }

    private static PetitionImport petitionImport(ResultSet row) throws SQLException {
        return new PetitionImport(
                row.getObject("id", UUID.class),
                row.getString("caller"),
                ImportState.valueOf(row.getString("state")),
                row.getLong("row_count"),
                row.getLong("imported"),
                row.getLong("duplicates"),
                row.getLong("failed"));
    }

    private Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("caller"),
                new FileLayout(
                        Charset.forName(row.getString("charset")),
                        row.getString("separator").charAt(0),
                        strings(row, "header"),
                        json.read(row.getString("mapping"), Mapping.class)),
                new Progress(
                        row.getLong("imported"),
                        row.getLong("duplicates"),
                        row.getLong("failed"),
                        row.getLong("next_byte"),
                        row.getLong("next_line")));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
