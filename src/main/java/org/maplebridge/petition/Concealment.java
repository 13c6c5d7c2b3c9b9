package org.maplebridge.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Closes what was stored of a petition before it became secret. Its history and its letters are append-only and stay as
 * they were written.
 */
@Repository
class Concealment {

    private final JdbcTemplate jdbc;
    private final Vault vault;

    Concealment(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void conceal(Petition petition) {
        long id = petition.id();
        Location location = petition.matter().location();
        jdbc.update(
                "update petition set latitude = null, longitude = null, closed_location = ? where id = ?",
                location == null ? null : vault.close(location.latitude() + "," + location.longitude()),
                id);
        close("petition", "id", id, "title", "address", "accused");
        jdbc.update("update petition_text set search = '' where petition_id = ?", id);
        close("petition_text", "petition_id", id, "content", "requests");
        close("petitioner", "petition_id", id, "name", "phone", "id_number", "address");
        close("petition_attachment", "petition_id", id, "file_name");
        closeFiles(id);
        close("opinion", "petition_id", id, "facts", "reasons", "legal_basis", "items");
        close("rating", "petition_id", id, "comment");
    }

    private void close(String table, String key, long id, String... columns) {
        List<Object[]> rows = jdbc.query(
                "select ctid::text, " + String.join(", ", columns) + " from " + table + " where " + key + " = ?",
                (row, n) -> {
                    List<Object> values = new ArrayList<>();
                    for (String column : columns) {
                        values.add(vault.close(vault.open(row.getString(column))));
                    }
                    values.add(row.getString(1));
                    return values.toArray();
                },
                id);
        String assignments =
                List.of(columns).stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        rows.forEach(row -> jdbc.update("update " + table + " set " + assignments + " where ctid = ?::tid", row));
    }

    /** One at a time: they are large. */
    private void closeFiles(long id) {
        jdbc.queryForList("select id from petition_attachment where petition_id = ?", Long.class, id)
                .forEach(file -> jdbc.query(
                        "select sha256, content from petition_attachment where id = ?",
                        row -> {
                            jdbc.update(
                                    "update petition_attachment set sha256 = ?, content = ? where id = ?",
                                    vault.close(row.getBytes("sha256")),
                                    vault.close(row.getBytes("content")),
                                    file);
                        },
                        file));
    }
}
