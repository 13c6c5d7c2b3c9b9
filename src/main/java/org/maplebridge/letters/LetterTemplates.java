package org.maplebridge.letters;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.maplebridge.documents.PageTemplate;
import org.maplebridge.shared.ShippedVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The versions of templates. In force is the latest one that an administrator wrote, else the latest that was shipped. */
@Repository
class LetterTemplates {

    private static final int MOST_REMEMBERED = 200;

    private record Key(LetterKind kind, int version) {}

    private final JdbcTemplate jdbc;
    private final Cache<Key, PageTemplate> compiled =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    LetterTemplates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    LetterTemplate inForce(LetterKind kind) {
        return select("where kind = ? and in_force order by version desc limit 1", kind.name())
                .get(0);
    }

    List<LetterTemplate> allInForce() {
        return select("""
                where (kind, version) in (select kind, max(version) from letter_template where in_force group by kind)
                """);
    }

    /** All versions, the newest first. */
    List<LetterTemplate> versions(LetterKind kind) {
        return select("where kind = ? order by version desc", kind.name());
    }

    /** A version never changes, so it is read once. */
    PageTemplate page(LetterKind kind, int version) {
        return compiled.get(
                new Key(kind, version),
                key -> PageTemplate.of(select("where kind = ? and version = ?", kind.name(), version)
                        .get(0)
                        .html()));
    }

    /** What an administrator wrote is in force from now on. */
    void add(LetterKind kind, String html, String author, Instant now) {
        insert(kind, html, false, true, author, now);
    }

    /** What comes with this release, unless it is known; what an administrator wrote stays in force. */
    void ship(LetterKind kind, String html, Instant now) {
        ShippedVersion.keep(
                versions(kind),
                LetterTemplate::shipped,
                last -> last.html().equals(html),
                inForce -> insert(kind, html, true, inForce, "system", now));
    }

    /** Two at once get different versions, or the second fails and is tried again by whoever sent it. */
    private void insert(LetterKind kind, String html, boolean shipped, boolean inForce, String author, Instant now) {
        jdbc.update("""
                insert into letter_template (kind, version, html, shipped, in_force, created_by, created_at)
                select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ? from letter_template where kind = ?
                """, kind.name(), html, shipped, inForce, author, Timestamp.from(now), kind.name());
    }

    private List<LetterTemplate> select(String conditions, Object... arguments) {
        return jdbc.query(
                "select kind, version, html, shipped, created_by, created_at from letter_template " + conditions,
                (row, n) -> template(row),
                arguments);
    }

    private static LetterTemplate template(ResultSet row) throws SQLException {
        return new LetterTemplate(
                LetterKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getString("html"),
                row.getBoolean("shipped"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant());
    }
}
