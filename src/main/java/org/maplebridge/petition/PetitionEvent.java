package org.maplebridge.petition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.maplebridge.shared.Sha256;

/**
 * An entry of a petition's history. Entries are only ever added; each carries the SHA-256 of its content and of the
 * entry before, so that a change or a gap shows. The hash is over the note as it is stored: that of a secret petition is
 * closed, and the chain is verified without any key, except where notes were closed later or anew.
 *
 * @param actor user name, or {@code system} where a rule acted
 * @param reason code of the reason, {@code DEADLINE_EXCEEDED} for example, or null
 * @param storedNote the note as it was stored when it was hashed
 */
public record PetitionEvent(
        int seq,
        Instant at,
        EventKind kind,
        String actor,
        String unitCode,
        String level,
        String reason,
        String note,
        String storedNote,
        byte[] previousHash,
        byte[] hash) {

    static final byte[] BEGINNING = new byte[32];

    static PetitionEvent after(
            byte[] previousHash,
            int seq,
            Instant at,
            EventKind kind,
            String actor,
            String unitCode,
            String level,
            String reason,
            String note,
            String storedNote) {
        byte[] hash = hash(previousHash, seq, at, kind.name(), actor, unitCode, level, reason, storedNote);
        return new PetitionEvent(seq, at, kind, actor, unitCode, level, reason, note, storedNote, previousHash, hash);
    }

    /**
     * Code of the article that asks for the step; null where it is practice alone. What concerns a review is of article
     * 35, what concerns the re-review, or a matter that is final after it, of article 36.
     */
    public String article() {
        boolean ofReReview = reason != null && (reason.startsWith("RE_REVIEW") || reason.equals("FINAL"));
        return ofReReview && "REG-35".equals(kind.article()) ? "REG-36" : kind.article();
    }

    /** Whether the entry's hash fits its content. */
    public boolean intact() {
        return MessageDigest.isEqual(
                hash, hash(previousHash, seq, at, kind.name(), actor, unitCode, level, reason, storedNote));
    }

    /** Over the entry before, the number, the time to microseconds, and kind, actor, unit, level, reason and note. */
    static byte[] hash(byte[] previous, int seq, Instant at, String... texts) {
        MessageDigest digest = Sha256.begin();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(16)
                .putInt(seq)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano() / 1000)
                .array());
        for (String text : texts) {
            byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4)
                    .putInt(bytes == null ? -1 : bytes.length)
                    .array());
            if (bytes != null) {
                digest.update(bytes);
            }
        }
        return digest.digest();
    }
}
