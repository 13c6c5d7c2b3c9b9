package org.maplebridge.deliberation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The residents' meetings about petitions. */
@Repository
class Deliberations implements KeepsSecrets {

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    Deliberations(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void add(
            String receiptNumber, String unitCode, String level, String by, Instant at, ConveningForm.Meeting meeting) {
        jdbc.update(
                """
                insert into deliberation
                  (receipt_number, unit_code, level, convened_by, convened_at, topic, way, place, meeting_at, invited, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'CONVENED')
                """,
                receiptNumber,
                unitCode,
                level,
                by,
                Timestamp.from(at),
                meeting.topic(),
                meeting.way().name(),
                meeting.place(),
                Timestamp.from(meeting.at()),
                meeting.invited());
    }

    List<Deliberation> of(String receiptNumber) {
        return jdbc.query(
                "select * from deliberation where receipt_number = ? order by id",
                (row, n) -> deliberation(row),
                receiptNumber);
    }

    /** The meeting that the unit convened and has not held; there is at most one. */
    Optional<Deliberation> convened(String receiptNumber, String unitCode) {
        return of(receiptNumber).stream()
                .filter(meeting -> meeting.unitCode().equals(unitCode) && meeting.state() == DeliberationState.CONVENED)
                .findFirst();
    }

    void putOff(long id, Instant until, String place) {
        jdbc.update("update deliberation set meeting_at = ?, place = ? where id = ?", Timestamp.from(until), place, id);
    }

    void held(long id, LocalDate on, int attended, String minutes, String resolution, Instant at) {
        jdbc.update(
                "update deliberation set state = 'HELD', held_on = ?, attended = ?, minutes = ?, resolution = ?,"
                        + " ended_at = ? where id = ?",
                Date.valueOf(on),
                attended,
                minutes,
                resolution,
                Timestamp.from(at),
                id);
    }

    void fellAway(String receiptNumber, Instant at) {
        jdbc.update(
                "update deliberation set state = 'FALLEN_AWAY', ended_at = ?"
                        + " where receipt_number = ? and state = 'CONVENED'",
                Timestamp.from(at),
                receiptNumber);
    }

    private Deliberation deliberation(ResultSet row) throws SQLException {
        Date held = row.getDate("held_on");
        return new Deliberation(
                row.getLong("id"),
                row.getString("receipt_number"),
                row.getString("unit_code"),
                row.getString("level"),
                texts.opened(row.getString("topic")),
                MeetingWay.valueOf(row.getString("way")),
                texts.opened(row.getString("place")),
                row.getTimestamp("meeting_at").toInstant(),
                texts.opened(row.getString("invited")),
                DeliberationState.valueOf(row.getString("state")),
                held == null ? null : held.toLocalDate(),
                row.getObject("attended", Integer.class),
                texts.opened(row.getString("minutes")),
                texts.opened(row.getString("resolution")));
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byNumber("deliberation", "topic", "place", "invited", "minutes", "resolution"));
    }
}
