package org.maplebridge.residents;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.Attachment;
import org.maplebridge.pictures.Thumbnails;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Forms that are being filled in, as far as the server knows of them: their files, and what became of them. */
@Repository
class Drafts {

    /**
     * What is told of a file that waits.
     *
     * @param small of a photo, for the page itself, {@code data:image/jpeg;base64,...}; null for other files
     */
    record Waiting(long id, String fileName, String mediaType, long size, String small) {}

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcTemplate jdbc;
    private final Vault vault;

    Drafts(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** From here to the end of the transaction nobody else has it; those that nobody touched for days are gone. */
    void lock(String token, Instant now) {
        jdbc.update("delete from filing_draft where touched_at < ?", Timestamp.from(now.minus(KEPT)));
        jdbc.update("""
                insert into filing_draft (token, touched_at) values (?, ?)
                on conflict (token) do update set touched_at = excluded.touched_at
                """, token, Timestamp.from(now));
    }

    Optional<String> receiptNumberOf(String token) {
        return jdbc
                .queryForList(
                        "select receipt_number from filing_draft where token = ? and receipt_number is not null",
                        String.class,
                        token)
                .stream()
                .findFirst();
    }

    /** Its files are the petition's from now on. */
    void filed(String token, String receiptNumber) {
        jdbc.update("update filing_draft set receipt_number = ? where token = ?", receiptNumber, token);
        jdbc.update("delete from filing_draft_file where token = ?", token);
    }

    /** Closed where there is a key: nobody knows yet whether it belongs to a report. */
    void add(String token, Attachment file) {
        jdbc.update(
                "insert into filing_draft_file (token, file_name, media_type, size, content, small) values (?, ?, ?, ?, ?, ?)",
                token,
                vault.ready() ? vault.close(file.fileName()) : file.fileName(),
                file.mediaType(),
                file.content().length,
                closed(file.content()),
                Thumbnails.of(file.mediaType(), file.content())
                        .map(this::closed)
                        .orElse(null));
    }

    private byte[] closed(byte[] content) {
        return vault.ready() ? vault.close(content) : content;
    }

    void remove(String token, long id) {
        jdbc.update("delete from filing_draft_file where token = ? and id = ?", token, id);
    }

    List<Waiting> waiting(String token) {
        return jdbc.query(
                "select id, file_name, media_type, size, small from filing_draft_file where token = ? order by id",
                (row, n) -> new Waiting(
                        row.getLong("id"),
                        vault.open(row.getString("file_name")),
                        row.getString("media_type"),
                        row.getLong("size"),
                        inPage(row.getBytes("small"))),
                token);
    }

    private String inPage(byte[] small) {
        return small == null
                ? null
                : "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(vault.open(small));
    }

    List<Attachment> files(String token) {
        return jdbc.query(
                "select file_name, media_type, content from filing_draft_file where token = ? order by id",
                (row, n) -> new Attachment(
                        vault.open(row.getString("file_name")),
                        row.getString("media_type"),
                        vault.open(row.getBytes("content"))),
                token);
    }
}
