package org.maplebridge.petition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.maplebridge.secrecy.Vault;
import org.maplebridge.shared.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The files of petitions. */
@Repository
class Attachments {

    private final JdbcTemplate jdbc;
    private final Vault vault;

    Attachments(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(Petition petition, boolean supplement, Attachment file, String actor, Instant now) {
        jdbc.update(
                """
                insert into petition_attachment
                  (petition_id, supplement, file_name, media_type, size, sha256, content, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                petition.id(),
                supplement,
                petition.secret() ? vault.close(file.fileName()) : file.fileName(),
                file.mediaType(),
                file.content().length,
                closed(petition, Sha256.of(file.content())),
                closed(petition, file.content()),
                Timestamp.from(now),
                actor);
    }

    List<Attachment.Entry> of(Petition petition) {
        return jdbc.query(
                """
                select id, file_name, media_type, size, sha256, supplement
                from petition_attachment where petition_id = ? order by id
                """,
                (row, n) -> new Attachment.Entry(
                        row.getLong("id"),
                        vault.open(row.getString("file_name")),
                        row.getString("media_type"),
                        row.getLong("size"),
                        HexFormat.of().formatHex(opened(petition, row.getBytes("sha256"))),
                        row.getBoolean("supplement")),
                petition.id());
    }

    /** Whether it has a file of the same name and content. */
    boolean has(Petition petition, Attachment file) {
        String hash = Sha256.hex(file.content());
        return of(petition).stream()
                .anyMatch(
                        entry -> entry.sha256().equals(hash) && entry.fileName().equals(file.fileName()));
    }

    /** Those that its petitioners sent themselves, by page or over the public interface. */
    List<Attachment.Entry> ownOf(Petition petition) {
        List<Long> own = jdbc.queryForList(
                "select id from petition_attachment where petition_id = ? and added_by = ?",
                Long.class,
                petition.id(),
                Petition.Act.PETITIONER);
        return of(petition).stream().filter(entry -> own.contains(entry.id())).toList();
    }

    Optional<Attachment> find(Petition petition, long id) {
        return jdbc
                .query(
                        "select file_name, media_type, content from petition_attachment where petition_id = ? and id = ?",
                        (row, n) -> new Attachment(
                                vault.open(row.getString("file_name")),
                                row.getString("media_type"),
                                opened(petition, row.getBytes("content"))),
                        petition.id(),
                        id)
                .stream()
                .findFirst();
    }

    private byte[] closed(Petition petition, byte[] content) {
        return petition.secret() ? vault.close(content) : content;
    }

    /** Only of secret petitions: what others attach may look like anything. */
    private byte[] opened(Petition petition, byte[] stored) {
        return petition.secret() ? vault.open(stored) : stored;
    }
}
