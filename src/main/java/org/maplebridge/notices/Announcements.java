package org.maplebridge.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.NoticeWay;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which helpers want to hear of new wishes, and how. */
@Repository
class Announcements {

    /**
     * What somebody chose.
     *
     * @param ways names of {@link NoticeWay}; empty for the page alone
     * @param phone his own, where an SMS is to go; null for none
     * @param email null for none
     */
    record Choice(String username, List<String> ways, String phone, String email) {

        public boolean has(NoticeWay way) {
            return ways.contains(way.name());
        }
    }

    private final JdbcTemplate jdbc;

    Announcements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Choice> of(String username) {
        return jdbc
                .query("select * from wish_announcement where username = ?", (row, n) -> choice(row), username)
                .stream()
                .findFirst();
    }

    List<Choice> wanted() {
        return jdbc.query("select * from wish_announcement order by username", (row, n) -> choice(row));
    }

    void keep(Choice choice, Instant at) {
        if (choice.ways().isEmpty()) {
            jdbc.update("delete from wish_announcement where username = ?", choice.username());
            return;
        }
        jdbc.update(
                """
                insert into wish_announcement (username, ways, phone, email, chosen_at) values (?, ?, ?, ?, ?)
                on conflict (username) do update set ways = excluded.ways, phone = excluded.phone,
                  email = excluded.email, chosen_at = excluded.chosen_at
                """,
                choice.username(),
                String.join(",", choice.ways()),
                choice.phone(),
                choice.email(),
                Timestamp.from(at));
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                row.getString("username"),
                List.of(row.getString("ways").split(",")),
                row.getString("phone"),
                row.getString("email"));
    }
}
