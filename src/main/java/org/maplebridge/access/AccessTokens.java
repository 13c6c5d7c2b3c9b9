package org.maplebridge.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tokens that were issued, known by the digest of their secrets. */
@Repository
class AccessTokens {

    private final JdbcTemplate jdbc;

    AccessTokens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    AccessToken add(String username, String label, byte[] digest, String createdBy, Instant now, Instant expiresAt) {
        return jdbc.queryForObject(
                """
                insert into access_token (username, label, secret_hash, created_by, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?) returning *
                """,
                AccessTokens::token,
                username,
                label,
                digest,
                createdBy,
                Timestamp.from(now),
                Timestamp.from(expiresAt));
    }

    /** The newest first. */
    List<AccessToken> all() {
        return jdbc.query("select * from access_token order by id desc", AccessTokens::token);
    }

    Optional<AccessToken> valid(byte[] digest, Instant now) {
        return jdbc
                .query(
                        "select * from access_token where secret_hash = ? and revoked_at is null and expires_at > ?",
                        AccessTokens::token,
                        digest,
                        Timestamp.from(now))
                .stream()
                .findFirst();
    }

    /** Whether there was one to take back. */
    boolean revoke(long id, Instant now) {
        return jdbc.update(
                        "update access_token set revoked_at = ? where id = ? and revoked_at is null",
                        Timestamp.from(now),
                        id)
                > 0;
    }

    private static AccessToken token(ResultSet row, int n) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new AccessToken(
                row.getLong("id"),
                row.getString("username"),
                row.getString("label"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
