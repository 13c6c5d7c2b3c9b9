package org.maplebridge.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.petition.SecretColumns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is to be told, and the messages made of it. Several nodes take from it; no two take the same. */
@Repository
class Outbox implements KeepsSecrets {

    /** An entry of a history that is to be told; without a number and an entry what is told of no petition. */
    record Queued(long id, String receiptNumber, int seq, NoticeKind kind) {}

    /**
     * A message to be stored; texts and address are closed where the petition is secret.
     *
     * @param petitioner his place in the list, null for staff
     * @param username null for petitioners
     */
    record Draft(
            UUID key,
            Queued notice,
            Integer petitioner,
            String username,
            NoticeWay way,
            String address,
            String subject,
            String body,
            boolean atOnce,
            Instant nextAt) {}

    /** A message that was taken to be sent, as it is stored. */
    record Claimed(
            long id,
            UUID key,
            String receiptNumber,
            NoticeKind kind,
            String username,
            NoticeWay way,
            String address,
            String subject,
            String body,
            boolean atOnce,
            int attempts) {}

    /** What was sent to a petitioner of an entry. */
    record Sent(int seq, NoticeWay way, Instant at) {}

    /** A message that somebody has to look at. */
    public record Unsent(
            long id,
            String receiptNumber,
            NoticeKind kind,
            NoticeWay way,
            boolean uncertain,
            int attempts,
            Instant at,
            String problem) {}

    /** A notice of which no messages could be made, and when it is tried next. */
    public record Unmade(
            long id, String receiptNumber, NoticeKind kind, int attempts, Instant nextAt, String problem) {}

    private static final int MOST_SHOWN = 200;

    private final JdbcTemplate jdbc;

    Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byNumber("notice_message", "address", "subject", "body"));
    }

    /** In the transaction of what is told. */
    void queue(List<Object[]> notices) {
        jdbc.batchUpdate("insert into notice (receipt_number, seq, kind, next_at) values (?, ?, ?, ?)", notices);
    }

    static Object[] row(String receiptNumber, int seq, NoticeKind kind, Instant now) {
        return new Object[] {receiptNumber, seq, kind.name(), Timestamp.from(now)};
    }

    List<Long> queued(Instant now, int most) {
        return jdbc.queryForList(
                "select id from notice where next_at <= ? order by next_at, id limit ?",
                Long.class,
                Timestamp.from(now),
                most);
    }

    /** Locked; nothing where another node has it, or had it. */
    Optional<Queued> take(long id) {
        return jdbc
                .query(
                        "select * from notice where id = ? for update skip locked",
                        (row, n) -> new Queued(
                                row.getLong("id"),
                                row.getString("receipt_number"),
                                row.getInt("seq"),
                                NoticeKind.valueOf(row.getString("kind"))),
                        id)
                .stream()
                .findFirst();
    }

    /** @param problem why no messages were made of it, for administrators */
    void putOff(long id, Instant nextAt, String problem) {
        jdbc.update(
                "update notice set attempts = attempts + 1, next_at = ?, problem = ? where id = ?",
                Timestamp.from(nextAt),
                problem,
                id);
    }

    /** Notices of which no messages could be made, the newest first. */
    List<Unmade> unmade() {
        return jdbc.query(
                "select * from notice where attempts > 0 order by id desc limit ?",
                (row, n) -> new Unmade(
                        row.getLong("id"),
                        row.getString("receipt_number"),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getInt("attempts"),
                        row.getTimestamp("next_at").toInstant(),
                        row.getString("problem")),
                MOST_SHOWN);
    }

    /** Whether there was such a notice: an administrator wants it tried at once, or not any more. */
    boolean decidedUnmade(long id, boolean makeIt, Instant now) {
        return (makeIt
                        ? jdbc.update(
                                "update notice set next_at = ? where id = ? and attempts > 0", Timestamp.from(now), id)
                        : jdbc.update("delete from notice where id = ? and attempts > 0", id))
                == 1;
    }

    /** The messages instead of the notice. One that is there is not made again. */
    void made(Queued notice, List<Draft> drafts) {
        add(drafts);
        jdbc.update("delete from notice where id = ?", notice.id());
    }

    /** Messages that no notice was written for, in the transaction of what is told. */
    void add(List<Draft> drafts) {
        jdbc.batchUpdate(
                """
                insert into notice_message (message_key, receipt_number, seq, kind, petitioner, username, way, address, subject,
                  body, at_once, state, next_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)
                on conflict (message_key) do nothing
                """,
                drafts.stream()
                        .map(draft -> new Object[] {
                            draft.key(),
                            draft.notice().receiptNumber(),
                            draft.notice().seq(),
                            draft.notice().kind().name(),
                            draft.petitioner(),
                            draft.username(),
                            draft.way().name(),
                            draft.address(),
                            draft.subject(),
                            draft.body(),
                            draft.atOnce(),
                            Timestamp.from(draft.nextAt())
                        })
                        .toList());
    }

    /**
     * Takes a message whose time has come; from then on it is this node's.
     *
     * @param open whether residents may be disturbed now
     */
    Optional<Claimed> claim(Instant now, boolean open, Collection<NoticeWay> ways) {
        List<Claimed> claimed = jdbc.query(
                """
                update notice_message set state = 'SENDING', attempts = attempts + 1, claimed_at = ?
                where id in (select id from notice_message
                  where state = 'WAITING' and next_at <= ? and (at_once or ?) and way = any (?)
                  order by next_at, id limit 1 for update skip locked)
                returning *
                """,
                (row, n) -> claimed(row),
                Timestamp.from(now),
                Timestamp.from(now),
                open,
                ways.stream().map(NoticeWay::name).toArray(String[]::new));
        return claimed.stream().findFirst();
    }

    /** Those that were taken before that time, and never ended: whoever had them is gone. */
    List<Claimed> abandoned(Instant before) {
        return jdbc.query(
                "select * from notice_message where state = 'SENDING' and claimed_at < ? order by id limit 100",
                (row, n) -> claimed(row),
                Timestamp.from(before));
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                row.getObject("message_key", UUID.class),
                row.getString("receipt_number"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("username"),
                NoticeWay.valueOf(row.getString("way")),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("at_once"),
                row.getInt("attempts"));
    }

    void sent(long id, Instant now) {
        jdbc.update(
                "update notice_message set state = 'SENT', sent_at = ?, problem = null where id = ? and state = 'SENDING'",
                Timestamp.from(now),
                id);
    }

    void again(long id, Instant nextAt, String problem) {
        jdbc.update(
                "update notice_message set state = 'WAITING', next_at = ?, problem = ? where id = ? and state = 'SENDING'",
                Timestamp.from(nextAt),
                problem,
                id);
    }

    /** Somebody has to look. */
    void stopped(long id, boolean uncertain, String problem) {
        jdbc.update(
                "update notice_message set state = ?, problem = ? where id = ? and state = 'SENDING'",
                uncertain ? "UNCERTAIN" : "FAILED",
                problem,
                id);
    }

    List<Unsent> unsent() {
        return jdbc.query(
                "select * from notice_message where state in ('FAILED', 'UNCERTAIN') order by id desc limit ?",
                (row, n) -> new Unsent(
                        row.getLong("id"),
                        row.getString("receipt_number"),
                        NoticeKind.valueOf(row.getString("kind")),
                        NoticeWay.valueOf(row.getString("way")),
                        row.getString("state").equals("UNCERTAIN"),
                        row.getInt("attempts"),
                        row.getTimestamp("claimed_at").toInstant(),
                        row.getString("problem")),
                MOST_SHOWN);
    }

    /** How many messages, and notices of which none could be made, somebody has to look at. */
    long countUnsent() {
        return jdbc.queryForObject(
                "select (select count(*) from notice_message where state in ('FAILED', 'UNCERTAIN'))"
                        + " + (select count(*) from notice where attempts > 0)",
                Long.class);
    }

    /** Whether there was such a message: an administrator wants it sent, or not any more. */
    boolean decided(long id, boolean sendIt, Instant now) {
        return jdbc.update(
                        "update notice_message set state = ?, attempts = 0, next_at = ?"
                                + " where id = ? and state in ('FAILED', 'UNCERTAIN')",
                        sendIt ? "WAITING" : "DROPPED",
                        Timestamp.from(now),
                        id)
                == 1;
    }

    /** To a petitioner, what has gone out already. */
    List<Sent> sentTo(String receiptNumber, int petitioner) {
        return jdbc.query(
                "select seq, way, sent_at from notice_message"
                        + " where receipt_number = ? and petitioner = ? and state = 'SENT' order by seq, id",
                (row, n) -> new Sent(
                        row.getInt("seq"),
                        NoticeWay.valueOf(row.getString("way")),
                        row.getTimestamp("sent_at").toInstant()),
                receiptNumber,
                petitioner);
    }

    /** What waits for the petitioner in ways that he does not want any more. */
    void drop(String receiptNumber, int petitioner, Collection<NoticeWay> ways) {
        jdbc.update(
                "update notice_message set state = 'DROPPED' where receipt_number = ? and petitioner = ?"
                        + " and state in ('WAITING', 'FAILED', 'UNCERTAIN') and way = any (?)",
                receiptNumber,
                petitioner,
                ways.stream().map(NoticeWay::name).toArray(String[]::new));
    }

    /** New wishes of which a helper does not want to hear in these ways any more. */
    void dropAnnouncements(String username, Collection<NoticeWay> ways) {
        jdbc.update(
                "update notice_message set state = 'DROPPED' where kind = 'WISH_NEW' and username = ?"
                        + " and state in ('WAITING', 'FAILED', 'UNCERTAIN') and way = any (?)",
                username,
                ways.stream().map(NoticeWay::name).toArray(String[]::new));
    }

    /** That a unit offers a wish, which somebody has claimed or which is there no more. */
    void dropAnnouncements(String receiptNumber, String unitCode) {
        jdbc.update("""
                update notice_message set state = 'DROPPED' where receipt_number = ? and kind = 'WISH_NEW'
                  and state in ('WAITING', 'FAILED', 'UNCERTAIN')
                  and seq in (select event.seq from petition_event event join petition on petition.id = event.petition_id
                    where petition.receipt_number = ? and event.kind = 'WISH_OFFERED' and event.unit_code = ?)
                """, receiptNumber, receiptNumber, unitCode);
    }

    /** All that waits because of the petition. */
    void drop(String receiptNumber) {
        jdbc.update(
                "update notice_message set state = 'DROPPED' where receipt_number = ?"
                        + " and state in ('WAITING', 'FAILED', 'UNCERTAIN')",
                receiptNumber);
    }

    /** Messages that are done with, and what somebody read, from before that time. */
    void forget(Instant before) {
        jdbc.update(
                "delete from notice_message where state in ('SENT', 'DROPPED') and next_at < ?",
                Timestamp.from(before));
        jdbc.update("delete from notice_read where read_at < ?", Timestamp.from(before));
    }
}
