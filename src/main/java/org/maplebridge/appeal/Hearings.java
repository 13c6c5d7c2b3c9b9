package org.maplebridge.appeal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The hearings and their minutes. */
@Repository
class Hearings implements KeepsSecrets {

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    Hearings(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** A hearing that was convened and neither held nor put off. */
    record Convened(long id, String receiptNumber, Instant scheduledAt) {}

    void convene(String receiptNumber, String unitCode, Act act, Instant at, String place, String participants) {
        jdbc.update(
                """
                insert into hearing (receipt_number, unit_code, convened_at, convened_by, scheduled_at, place, participants)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                receiptNumber,
                unitCode,
                Timestamp.from(act.at()),
                act.actor(),
                Timestamp.from(at),
                texts.closed(receiptNumber, place),
                texts.closed(receiptNumber, participants));
    }

    Optional<Convened> convened(String receiptNumber) {
        return jdbc
                .query(
                        "select id, scheduled_at from hearing where receipt_number = ? and held_at is null"
                                + " and postponed is null order by id desc limit 1",
                        (row, n) -> new Convened(
                                row.getLong("id"),
                                receiptNumber,
                                row.getTimestamp("scheduled_at").toInstant()),
                        receiptNumber)
                .stream()
                .findFirst();
    }

    void held(Convened hearing, Act act, String minutes) {
        jdbc.update(
                "update hearing set held_at = ?, recorded_by = ?, minutes = ? where id = ?",
                Timestamp.from(act.at()),
                act.actor(),
                texts.closed(hearing.receiptNumber(), minutes),
                hearing.id());
    }

    void putOff(Convened hearing, Act act, String why) {
        jdbc.update(
                "update hearing set postponed = ?, recorded_by = ? where id = ?",
                texts.closed(hearing.receiptNumber(), why),
                act.actor(),
                hearing.id());
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byNumber("hearing", "place", "participants", "minutes", "postponed"));
    }
}
