package org.maplebridge.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.secrecy.Vault;
import org.maplebridge.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that histories are what was written: every entry fits its hash and the one before it, and the last is the one
 * that the petition's row remembers. Reads row by row, so that a million petitions need no memory.
 */
@Service
@Transactional(readOnly = true)
public class VerifyHistory {

    private static final int ROWS_A_FETCH = 2000;

    /** How many were looked at, and how many of them do not hold together. */
    public record Result(long petitions, long entries, long broken) {

        public boolean whole() {
            return broken == 0;
        }
    }

    private static final String SELECT = """
            select p.receipt_number, p.last_seq, p.last_hash, e.seq, e.at, e.kind, e.actor, e.unit_code, e.level,
              e.reason, e.note, e.previous_hash, e.hash
            from petition p left join petition_event e on e.petition_id = p.id
            """;

    private final JdbcTemplate jdbc;
    private final PetitionSight sight;
    private final Vault vault;

    VerifyHistory(DataSource dataSource, PetitionSight sight, Vault vault) {
        this.vault = vault;
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(ROWS_A_FETCH);
        this.sight = sight;
    }

    /** One petition. Refuses a number that nobody has. */
    public Result verify(String receiptNumber, Consumer<BrokenHistory> tell) {
        Result result = walk("where p.receipt_number = ? order by e.seq", tell, receiptNumber);
        if (result.petitions() == 0) {
            throw Refusal.notFound("petition-unknown", receiptNumber);
        }
        return result;
    }

    /** All petitions. */
    public Result verifyAll(Consumer<BrokenHistory> tell) {
        return walk("order by p.id, e.seq", tell);
    }

    /** The petitions at these units; of the broken ones only those are told that the caller may see. */
    public Result verifyAt(Collection<String> unitCodes, StaffMember caller, Consumer<BrokenHistory> tell) {
        List<BrokenHistory> found = new ArrayList<>();
        Result result = walk("where p.unit_code = any (?) order by p.id, e.seq", found::add, (Object)
                unitCodes.toArray(String[]::new));
        List<BrokenHistory> shown = found.stream()
                .filter(broken -> sight.visibleTo(broken.receiptNumber(), caller))
                .toList();
        shown.forEach(tell);
        return new Result(result.petitions(), result.entries(), shown.size());
    }

    private Result walk(String conditions, Consumer<BrokenHistory> tell, Object... arguments) {
        Walk walk = new Walk(tell, vault);
        jdbc.query(SELECT + conditions, (RowCallbackHandler) walk::row, arguments);
        walk.finish();
        return new Result(walk.petitions, walk.entries, walk.broken);
    }

    /** The rows of many petitions, one after another. */
    private static final class Walk {

        private final Consumer<BrokenHistory> tell;
        private final Vault vault;
        private HistoryCheck current;
        private long petitions;
        private long entries;
        private long broken;

        Walk(Consumer<BrokenHistory> tell, Vault vault) {
            this.tell = tell;
            this.vault = vault;
        }

        void row(ResultSet row) throws SQLException {
            String receiptNumber = row.getString("receipt_number");
            if (current == null || !current.receiptNumber().equals(receiptNumber)) {
                finish();
                current = new HistoryCheck(receiptNumber, row.getInt("last_seq"), row.getBytes("last_hash"), vault);
                petitions++;
            }
            if (row.getObject("seq") != null) {
                entries++;
                current.next(row);
            }
        }

        void finish() {
            Optional<BrokenHistory> found = current == null ? Optional.empty() : current.end();
            found.ifPresent(fault -> {
                broken++;
                tell.accept(fault);
            });
        }
    }
}
