package org.maplebridge.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The files of unfinished imports, kept in pieces so that none is ever held whole. */
@Repository
class ImportFiles {

    static final int PIECE = 1 << 18;

    private final JdbcTemplate jdbc;

    ImportFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID importId, InputStream content) throws IOException {
        int position = 0;
        byte[] piece = content.readNBytes(PIECE);
        while (piece.length > 0) {
            jdbc.update(
                    "insert into petition_import_chunk (import_id, position, content) values (?, ?, ?)",
                    importId,
                    position++,
                    piece);
            piece = content.readNBytes(PIECE);
        }
    }

    /** The file from this byte on. */
    InputStream read(UUID importId, long from) {
        return new StoredFile(position -> piece(importId, position), from);
    }

    private byte[] piece(UUID importId, int position) {
        return jdbc
                .queryForList(
                        "select content from petition_import_chunk where import_id = ? and position = ?",
                        byte[].class,
                        importId,
                        position)
                .stream()
                .findFirst()
                .orElseGet(() -> new byte[0]);
    }
}
