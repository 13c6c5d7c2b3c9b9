package org.maplebridge.petition;

import java.util.List;
import org.maplebridge.secrecy.HoldsClosed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The secret petitions, to be closed anew with another key. */
@Repository
class ClosedPetitions implements HoldsClosed {

    private record Secret(long id, String receiptNumber) {}

    private final JdbcTemplate jdbc;
    private final Concealment concealment;

    ClosedPetitions(JdbcTemplate jdbc, Concealment concealment) {
        this.jdbc = jdbc;
        this.concealment = concealment;
    }

    @Override
    public String name() {
        return "petitions";
    }

    /** Each is locked as whoever works on it does. */
    @Override
    public Batch renew(long after, int most) {
        List<Secret> next = jdbc.query(
                "select id, receipt_number from petition where secret and id > ? order by id limit ? for update",
                (row, n) -> new Secret(row.getLong("id"), row.getString("receipt_number")),
                after,
                most);
        int renewed = (int) next.stream()
                .filter(petition -> concealment.renew(petition.receiptNumber()))
                .count();
        return new Batch(next.isEmpty() ? after : next.get(next.size() - 1).id(), renewed, next.size() == most);
    }
}
