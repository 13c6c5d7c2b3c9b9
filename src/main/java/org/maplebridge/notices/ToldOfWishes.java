package org.maplebridge.notices;

import java.util.Collection;
import java.util.List;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.wishes.WishTellings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** To whom new wishes were announced, as the outbox knows it. */
@Repository
class ToldOfWishes implements WishTellings {

    private final JdbcTemplate jdbc;

    ToldOfWishes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Told> of(Collection<String> receiptNumbers) {
        return jdbc.query(
                """
                select message.receipt_number, event.unit_code, message.username, message.way, message.state
                from notice_message message
                join petition on petition.receipt_number = message.receipt_number
                join petition_event event on event.petition_id = petition.id and event.seq = message.seq
                where message.kind = 'WISH_NEW' and message.state <> 'DROPPED' and message.receipt_number = any (?)
                order by message.id
                """,
                (row, n) -> new Told(
                        row.getString("receipt_number"),
                        row.getString("unit_code"),
                        row.getString("username"),
                        NoticeWay.valueOf(row.getString("way")).label() + outcome(row.getString("state"))),
                (Object) receiptNumbers.toArray(String[]::new));
    }

    private static String outcome(String state) {
        return switch (state) {
            case "SENT" -> "已发";
            case "FAILED" -> "没有送到";
            case "UNCERTAIN" -> "不知是否送到";
            default -> "等着发";
        };
    }
}
