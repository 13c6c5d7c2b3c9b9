package org.maplebridge.petition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The files of petitions. */
@Repository
class Attachments {

    private final JdbcTemplate jdbc;

    Attachments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(long petitionId, boolean supplement, Attachment file, String actor, Instant now) {
        jdbc.update(
                """
                insert into petition_attachment
                  (petition_id, supplement, file_name, media_type, size, sha256, content, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                petitionId,
                supplement,
                file.fileName(),
                file.mediaType(),
                file.content().length,
                sha256(file.content()),
                file.content(),
                Timestamp.from(now),
                actor);
    }

    List<Attachment.Entry> of(long petitionId) {
        return jdbc.query(
                """
                select id, file_name, media_type, size, sha256, supplement
                from petition_attachment where petition_id = ? order by id
                """,
                (row, n) -> new Attachment.Entry(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getBoolean("supplement")),
                petitionId);
    }

    Optional<Attachment> find(long petitionId, long id) {
        return jdbc
                .query(
                        "select file_name, media_type, content from petition_attachment where petition_id = ? and id = ?",
                        (row, n) -> new Attachment(
                                row.getString("file_name"), row.getString("media_type"), row.getBytes("content")),
                        petitionId,
                        id)
                .stream()
                .findFirst();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
