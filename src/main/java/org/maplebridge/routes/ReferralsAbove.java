package org.maplebridge.routes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was referred to the body above and is not known to have arrived: numbers and bodies, nothing of their contents. */
@Repository
public class ReferralsAbove {

    /** How far it came. */
    public enum State {
        /** No letter goes by itself: the body is not on the list, has no address or may not get what is secret. */
        BY_HAND("接收单位名单里没有它，或者没有写邮箱、没有写“保密”"),
        SENT("已经交给邮件发送，还没有送到"),
        NOT_REACHED("邮件没有送到");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One of them. */
    public record Waiting(String receiptNumber, String body, Instant referredAt, State state) {}

    private static final int MOST_SHOWN = 200;

    private final JdbcTemplate jdbc;

    ReferralsAbove(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(String receiptNumber, String body, Instant at) {
        jdbc.update(
                "insert into referral_above (receipt_number, body, referred_at, state) values (?, ?, ?, ?)",
                receiptNumber,
                body,
                Timestamp.from(at),
                State.BY_HAND.name());
    }

    void now(String receiptNumber, State state) {
        jdbc.update("update referral_above set state = ? where receipt_number = ?", state.name(), receiptNumber);
    }

    void remove(String receiptNumber) {
        jdbc.update("delete from referral_above where receipt_number = ?", receiptNumber);
    }

    List<Waiting> all() {
        return jdbc.query(
                "select * from referral_above order by referred_at, receipt_number limit ?",
                (row, n) -> new Waiting(
                        row.getString("receipt_number"),
                        row.getString("body"),
                        row.getTimestamp("referred_at").toInstant(),
                        State.valueOf(row.getString("state"))),
                MOST_SHOWN);
    }

    long count() {
        return jdbc.queryForObject("select count(*) from referral_above", Long.class);
    }
}
