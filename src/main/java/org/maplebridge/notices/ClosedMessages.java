package org.maplebridge.notices;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.secrecy.HoldsClosed;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Messages that lie closed although their petition is not secret: those that tell the other side of a mediation its code. */
@Repository
class ClosedMessages implements HoldsClosed {

    private record Kept(long id, List<String> texts) {}

    private final JdbcTemplate jdbc;
    private final Vault vault;

    ClosedMessages(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "notice-messages";
    }

    @Override
    public Batch renew(long after, int most) {
        List<Kept> next = jdbc.query(
                "select id, address, subject, body from notice_message where id > ? order by id limit ? for update",
                (row, n) -> new Kept(
                        row.getLong("id"),
                        Arrays.asList(row.getString("address"), row.getString("subject"), row.getString("body"))),
                after,
                most);
        List<Object[]> renewed = next.stream()
                .filter(one -> one.texts().stream().anyMatch(this::closedOtherwise))
                .map(one -> Stream.concat(one.texts().stream().map(this::renewed), Stream.of(one.id()))
                        .toArray())
                .toList();
        jdbc.batchUpdate("update notice_message set address = ?, subject = ?, body = ? where id = ?", renewed);
        return new Batch(next.isEmpty() ? after : next.get(next.size() - 1).id(), renewed.size(), next.size() == most);
    }

    private String renewed(String stored) {
        return closedOtherwise(stored) ? vault.close(vault.open(stored)) : stored;
    }

    private boolean closedOtherwise(String stored) {
        return vault.closed(stored) && !vault.upToDate(stored);
    }
}
