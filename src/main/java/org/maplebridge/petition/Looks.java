package org.maplebridge.petition;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every look at a secret petition, once a request (Reg. art. 30, 46). It is recorded before anything is shown; where it
 * cannot be, nothing is. Looks at other petitions are nobody's business.
 */
@Repository
public class Looks {

    private static final RowMapper<Look> LOOK = (row, n) -> new Look(
            row.getLong("id"),
            row.getString("receipt_number"),
            row.getTimestamp("at").toInstant(),
            row.getString("who"),
            row.getString("door"),
            row.getString("what"));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final LookDoor door;
    private final Clock time;

    Looks(JdbcTemplate jdbc, PlatformTransactionManager transactions, LookDoor door, Clock time) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.door = door;
        this.time = time;
    }

    /** @param who user name, or {@link Petition.Act#PETITIONER} */
    public void record(Petition petition, String who) {
        record(List.of(petition), who);
    }

    /** The secret ones of all that one request shows, together. */
    public void record(Collection<Petition> shown, String who) {
        List<String> secret = shown.stream()
                .filter(Petition::secret)
                .map(Petition::receiptNumber)
                .filter(door::opens)
                .toList();
        if (secret.isEmpty()) {
            return;
        }
        boolean mayWrite = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (mayWrite) {
            add(secret, who);
        } else {
            apart.executeWithoutResult(status -> add(secret, who));
        }
    }

    private void add(List<String> secret, String who) {
        Timestamp now = Timestamp.from(time.instant());
        jdbc.batchUpdate(
                "insert into petition_look (receipt_number, at, who, door, what) values (?, ?, ?, ?, ?)",
                secret.stream()
                        .map(number -> new Object[] {number, now, who, door.door(), door.what()})
                        .toList());
    }

    /** The newest first, before the given number. */
    List<Look> of(String receiptNumber, long before, int most) {
        return jdbc.query(
                "select * from petition_look where receipt_number = ? and id < ? order by id desc limit ?",
                LOOK,
                receiptNumber,
                before,
                most);
    }

    /** At petitions that arose in one of the areas, the newest first. */
    List<Look> within(Collection<String> areaCodes, Instant from, Instant to, long before, int most) {
        return jdbc.query(
                """
                select l.* from petition_look l join petition p on p.receipt_number = l.receipt_number
                where p.area_code = any (?) and l.at >= ? and l.at < ? and l.id < ? order by l.id desc limit ?
                """, LOOK, areaCodes.toArray(String[]::new), Timestamp.from(from), Timestamp.from(to), before, most);
    }
}
