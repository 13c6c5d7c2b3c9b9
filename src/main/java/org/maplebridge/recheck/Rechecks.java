package org.maplebridge.recheck;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rechecks: one for each petition at most. */
@Repository
class Rechecks implements KeepsSecrets {

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    Rechecks(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Whether it is the first of the petition, and so may begin. */
    boolean add(String receiptNumber, Place unit, Act act) {
        return jdbc.update("""
                        insert into recheck (receipt_number, unit_code, level, begun_at) values (?, ?, ?, ?)
                        on conflict (receipt_number) do nothing
                        """, receiptNumber, unit.unitCode(), unit.level(), Timestamp.from(act.at())) == 1;
    }

    /** Who has the one that is open. */
    Optional<Place> open(String receiptNumber) {
        return jdbc
                .query(
                        "select level, unit_code from recheck where receipt_number = ? and ended_at is null",
                        (row, n) -> new Place(row.getString("level"), row.getString("unit_code")),
                        receiptNumber)
                .stream()
                .findFirst();
    }

    /** @param result null where it fell away */
    void end(String receiptNumber, String result, String note, Act act) {
        jdbc.update(
                "update recheck set result = ?, note = ?, ended_by = ?, ended_at = ? where receipt_number = ?",
                result,
                texts.closed(receiptNumber, note),
                act.actor(),
                Timestamp.from(act.at()),
                receiptNumber);
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byNumber("recheck", "note"));
    }
}
