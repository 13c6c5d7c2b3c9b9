package org.maplebridge.secrecy;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A column of a table with numbered rows, in which bytes lie closed each for itself; closes them anew in batches. */
public final class ClosedColumn {

    private record Kept(long id, byte[] content) {}

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final String select;
    private final String update;

    /** @param table with a number {@code id}; both names are ours, never somebody's input */
    public ClosedColumn(JdbcTemplate jdbc, Vault vault, String table, String column) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.select = "select id, %s from %s where id > ? order by id limit ? for update".formatted(column, table);
        this.update = "update %s set %s = ? where id = ?".formatted(table, column);
    }

    /** As {@link HoldsClosed#renew} says. */
    public HoldsClosed.Batch renew(long after, int most) {
        List<Kept> next = jdbc.query(select, (row, n) -> new Kept(row.getLong(1), row.getBytes(2)), after, most);
        List<Object[]> renewed = next.stream()
                .filter(one -> !vault.upToDate(one.content()))
                .map(one -> new Object[] {vault.close(vault.open(one.content())), one.id()})
                .toList();
        jdbc.batchUpdate(update, renewed);
        long last = next.isEmpty() ? after : next.get(next.size() - 1).id();
        return new HoldsClosed.Batch(last, renewed.size(), next.size() == most);
    }
}
