package org.maplebridge.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.secrecy.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Closes what is stored of a secret petition, wherever it is kept: all that was written before it became secret, its history
 * and letters included, and what another key closed. What is append-only keeps the text that its hash is over.
 */
@Repository
class Concealment {

    private static final int HEAD_OF_A_FILE = 40;

    private static final List<SecretColumns> OWN = List.of(
            SecretColumns.byNumber("petition", "title", "address", "closed_location", "accused", "reply", "notice"),
            SecretColumns.byId("petition_text", "content", "requests"),
            SecretColumns.byId("petitioner", "name", "phone", "id_number", "address", "email"),
            SecretColumns.byId("petition_attachment", "file_name"),
            SecretColumns.byId("opinion", "facts", "reasons", "legal_basis", "items"),
            SecretColumns.byId("rating", "comment"),
            SecretColumns.hashedById("petition_event", "note"));

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final ObjectProvider<KeepsSecrets> keepers;

    Concealment(JdbcTemplate jdbc, Vault vault, ObjectProvider<KeepsSecrets> keepers) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.keepers = keepers;
    }

    /** Of a petition that has just become secret. */
    void conceal(Petition petition) {
        Location location = petition.matter().location();
        jdbc.update(
                "update petition set latitude = null, longitude = null, closed_location = ? where id = ?",
                location == null ? null : vault.close(location.latitude() + "," + location.longitude()),
                petition.id());
        jdbc.update("update petition_text set search = '' where petition_id = ?", petition.id());
        renew(petition.receiptNumber());
    }

    /** Closes with the key in use whatever is not; answers whether there was anything. */
    boolean renew(String receiptNumber) {
        int changed = Stream.concat(
                        OWN.stream(), keepers.orderedStream().flatMap(keeper -> keeper.secretColumns().stream()))
                .mapToInt(columns -> renew(columns, receiptNumber))
                .sum();
        return changed + renewFiles(receiptNumber) > 0;
    }

    private int renew(SecretColumns columns, String receiptNumber) {
        List<Object[]> rows = jdbc
                .query(
                        "select ctid::text, " + String.join(", ", columns.columns()) + " from " + columns.table()
                                + " where " + columns.of(),
                        (row, n) -> {
                            List<String> values = new ArrayList<>();
                            for (String column : columns.columns()) {
                                values.add(row.getString(column));
                            }
                            return renewed(values, columns.hashed(), row.getString(1));
                        },
                        receiptNumber)
                .stream()
                .filter(values -> values.length > 0)
                .toList();
        String assignments =
                columns.columns().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        jdbc.batchUpdate("update " + columns.table() + " set " + assignments + " where ctid = ?::tid", rows);
        return rows.size();
    }

    /** The values and the row's place behind them; none where all of them are as they should be. */
    private Object[] renewed(List<String> values, boolean hashed, String row) {
        if (values.stream().allMatch(vault::upToDate)) {
            return new Object[0];
        }
        Stream<String> closed = values.stream()
                .map(value ->
                        vault.upToDate(value) ? value : hashed ? vault.keep(value) : vault.close(vault.open(value)));
        return Stream.concat(closed, Stream.of(row)).toArray();
    }

    /** One at a time: they are large. */
    private int renewFiles(String receiptNumber) {
        List<Long> files = jdbc
                .query(
                        "select id, substring(content from 1 for ?) as head from petition_attachment"
                                + " where petition_id = (select id from petition where receipt_number = ?)",
                        (row, n) -> vault.upToDate(row.getBytes("head")) ? null : row.getLong("id"),
                        HEAD_OF_A_FILE,
                        receiptNumber)
                .stream()
                .filter(file -> file != null)
                .toList();
        files.forEach(file -> jdbc.query(
                "select sha256, content from petition_attachment where id = ?",
                row -> {
                    jdbc.update(
                            "update petition_attachment set sha256 = ?, content = ? where id = ?",
                            vault.close(vault.open(row.getBytes("sha256"))),
                            vault.close(vault.open(row.getBytes("content"))),
                            file);
                },
                file));
        return files.size();
    }
}
