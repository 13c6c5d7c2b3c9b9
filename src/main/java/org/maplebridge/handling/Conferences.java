package org.maplebridge.handling;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.Petition.Act;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The joint conferences about who is competent for petitions. */
@Repository
class Conferences {

    private final JdbcTemplate jdbc;

    Conferences(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param invited codes of the units that take part, those in dispute among them */
    record Convened(long id, LocalDate meetingOn, List<String> invited) {}

    void convene(String receiptNumber, String unitCode, Act act, LocalDate on, List<String> invited) {
        jdbc.update(
                "insert into joint_conference (receipt_number, unit_code, convened_by, convened_at, meeting_on, invited)"
                        + " values (?, ?, ?, ?, ?, ?)",
                receiptNumber,
                unitCode,
                act.actor(),
                Timestamp.from(act.at()),
                Date.valueOf(on),
                invited.toArray(String[]::new));
    }

    /** The one that was convened last and has decided nothing. */
    Optional<Convened> convened(String receiptNumber) {
        return jdbc
                .query(
                        "select id, meeting_on, invited from joint_conference"
                                + " where receipt_number = ? and decided_at is null order by id desc limit 1",
                        (row, n) -> new Convened(
                                row.getLong("id"), row.getDate("meeting_on").toLocalDate(), List.of((String[])
                                        row.getArray("invited").getArray())),
                        receiptNumber)
                .stream()
                .findFirst();
    }

    void decided(long id, Act act, String namedUnit) {
        jdbc.update(
                "update joint_conference set decided_by = ?, decided_at = ?, named_unit = ? where id = ?",
                act.actor(),
                Timestamp.from(act.at()),
                namedUnit,
                id);
    }
}
