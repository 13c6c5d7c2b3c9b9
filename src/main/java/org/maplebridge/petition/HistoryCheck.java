package org.maplebridge.petition;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.maplebridge.secrecy.Vault;

/**
 * Walks along the stored entries of one petition in their order and keeps the first that does not fit. What is stored is
 * not believed: a kind that nobody knows is a change like any other.
 */
final class HistoryCheck {

    private final String receiptNumber;
    private final int lastSeq;
    private final byte[] lastHash;
    private final Vault vault;
    private byte[] previous = PetitionEvent.BEGINNING;
    private int seq;
    private BrokenHistory broken;

    /**
     * The numbers and the hash that the petition's own row keeps of its last entry.
     *
     * @param vault for notes that were closed after they were hashed
     */
    HistoryCheck(String receiptNumber, int lastSeq, byte[] lastHash, Vault vault) {
        this.vault = vault;
        this.receiptNumber = receiptNumber;
        this.lastSeq = lastSeq;
        this.lastHash = lastHash;
    }

    String receiptNumber() {
        return receiptNumber;
    }

    void next(ResultSet row) throws SQLException {
        seq++;
        byte[] hash = row.getBytes("hash");
        if (row.getInt("seq") != seq || !MessageDigest.isEqual(row.getBytes("previous_hash"), previous)) {
            fault(HistoryFault.ENTRY_MISSING);
        } else if (!MessageDigest.isEqual(hash, hashOf(row))) {
            fault(HistoryFault.ENTRY_CHANGED);
        }
        previous = hash;
    }

    Optional<BrokenHistory> end() {
        if (seq != lastSeq) {
            seq = Math.min(seq, lastSeq) + 1;
            fault(HistoryFault.LAST_ENTRIES_MISSING);
        } else if (!MessageDigest.isEqual(previous, lastHash)) {
            fault(HistoryFault.LAST_ENTRIES_MISSING);
        }
        return Optional.ofNullable(broken);
    }

    private void fault(HistoryFault fault) {
        if (broken == null) {
            broken = new BrokenHistory(receiptNumber, seq, fault);
        }
    }

    private byte[] hashOf(ResultSet row) throws SQLException {
        return PetitionEvent.hash(
                previous,
                seq,
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("unit_code"),
                row.getString("level"),
                row.getString("reason"),
                vault.hashed(row.getString("note")));
    }
}
