package org.maplebridge.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.shared.ShippedVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The versions of texts. In force is the latest one that an administrator wrote, else the latest that was shipped. */
@Repository
class NoticeTemplates {

    private static final RowMapper<NoticeTemplate> TEMPLATE = (row, n) -> new NoticeTemplate(
            NoticeKind.valueOf(row.getString("kind")),
            row.getInt("version"),
            row.getString("subject"),
            row.getString("text"),
            row.getBoolean("shipped"),
            row.getString("created_by"),
            row.getTimestamp("created_at").toInstant());

    private final JdbcTemplate jdbc;

    NoticeTemplates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was in force when: an earlier notice keeps the words that were sent. */
    record Book(Map<NoticeKind, List<NoticeTemplate>> newestFirst) {

        NoticeTemplate at(NoticeKind kind, Instant when) {
            List<NoticeTemplate> versions = newestFirst.get(kind);
            return versions.stream()
                    .filter(version -> !version.createdAt().isAfter(when))
                    .findFirst()
                    .orElse(versions.get(versions.size() - 1));
        }
    }

    Book book() {
        return new Book(jdbc.query("select * from notice_text where in_force", TEMPLATE).stream()
                .sorted(Comparator.comparing(NoticeTemplate::version).reversed())
                .collect(Collectors.groupingBy(
                        NoticeTemplate::kind, () -> new EnumMap<>(NoticeKind.class), Collectors.toList())));
    }

    NoticeTemplate inForce(NoticeKind kind) {
        return jdbc.query(
                        "select * from notice_text where kind = ? and in_force order by version desc limit 1",
                        TEMPLATE,
                        kind.name())
                .get(0);
    }

    /** All versions, the newest first. */
    List<NoticeTemplate> versions(NoticeKind kind) {
        return jdbc.query("select * from notice_text where kind = ? order by version desc", TEMPLATE, kind.name());
    }

    /** What an administrator wrote is in force from now on. */
    void add(NoticeKind kind, String subject, String text, String author, Instant now) {
        insert(kind, subject, text, false, true, author, now);
    }

    /** What comes with this release, unless it is known; what an administrator wrote stays in force. */
    void ship(NoticeKind kind, String subject, String text, Instant now) {
        ShippedVersion.keep(
                versions(kind),
                NoticeTemplate::shipped,
                last -> last.subject().equals(subject) && last.text().equals(text),
                inForce -> insert(kind, subject, text, true, inForce, "system", now));
    }

    /** Two at once get different versions, or the second fails and is tried again by whoever sent it. */
    private void insert(
            NoticeKind kind,
            String subject,
            String text,
            boolean shipped,
            boolean inForce,
            String author,
            Instant now) {
        jdbc.update("""
                insert into notice_text (kind, version, subject, text, shipped, in_force, created_by, created_at)
                select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ? from notice_text where kind = ?
                """, kind.name(), subject, text, shipped, inForce, author, Timestamp.from(now), kind.name());
    }
}
