package org.maplebridge.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.maplebridge.shared.TransactionScoped;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The reviews of all petitions. Of one petition at most one runs at a time. */
@Repository
class Reviews implements KeepsSecrets {

    private static final String COLUMNS = "id, receipt_number, stage, asked_at, reason, replied_unit, unit_code, level,"
            + " overdue, decision, facts, reasons, legal_basis, opinion, ended_at";

    private static final class Lasts extends HashMap<String, Optional<Review>> {

        private static final long serialVersionUID = 1;
    }

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    /** What the transaction read; its changes are forgotten here. */
    private final TransactionScoped<Lasts> lasts = new TransactionScoped<>(Lasts.class, Lasts::new, () -> {});

    Reviews(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void add(String receiptNumber, Stage stage, Act asked, String reason, String repliedUnit, String repliedBy) {
        jdbc.update(
                """
                insert into review (receipt_number, stage, asked_at, asked_by, reason, replied_unit, replied_by, overdue)
                values (?, ?, ?, ?, ?, ?, ?, false)
                """,
                receiptNumber,
                stage.name(),
                Timestamp.from(asked.at()),
                asked.actor(),
                texts.closed(receiptNumber, reason),
                repliedUnit,
                repliedBy);
        changed(receiptNumber);
    }

    List<Review> of(String receiptNumber) {
        return jdbc.query(
                "select " + COLUMNS + " from review where receipt_number = ? order by id",
                (row, n) -> review(row),
                receiptNumber);
    }

    /** The last one of the reply that stands; a step that asks again is not read for again. */
    Optional<Review> last(String receiptNumber) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? lasts.get().computeIfAbsent(receiptNumber, this::readLast)
                : readLast(receiptNumber);
    }

    private Optional<Review> readLast(String receiptNumber) {
        return jdbc
                .query(
                        "select " + COLUMNS
                                + " from review where receipt_number = ? and not past order by id desc limit 1",
                        (row, n) -> review(row),
                        receiptNumber)
                .stream()
                .findFirst();
    }

    private void changed(String receiptNumber) {
        if (lasts.exists()) {
            lasts.get().remove(receiptNumber);
        }
    }

    /** The one that runs. */
    Review running(String receiptNumber) {
        return last(receiptNumber)
                .filter(review -> review.endedAt() == null)
                .orElseThrow(() -> new IllegalStateException("no review runs on " + receiptNumber));
    }

    void assign(Review review, Place place) {
        jdbc.update(
                "update review set unit_code = ?, level = ? where id = ?",
                place.unitCode(),
                place.level(),
                review.id());
        changed(review.receiptNumber());
    }

    void markOverdue(Review review) {
        jdbc.update("update review set overdue = true where id = ?", review.id());
        changed(review.receiptNumber());
    }

    void decide(Review review, Act act, Decision decision, DecisionForm.Texts said) {
        String number = review.receiptNumber();
        jdbc.update(
                """
                update review set decision = ?, facts = ?, reasons = ?, legal_basis = ?, opinion = ?, decided_by = ?,
                  ended_at = ? where id = ?
                """,
                decision.name(),
                texts.closed(number, said.facts()),
                texts.closed(number, said.reasons()),
                texts.closed(number, said.legalBasis()),
                texts.closed(number, said.opinion()),
                act.actor(),
                Timestamp.from(act.at()),
                review.id());
        changed(number);
    }

    void takeBack(String receiptNumber, Instant at) {
        jdbc.update(
                "update review set ended_at = ? where receipt_number = ? and ended_at is null",
                Timestamp.from(at),
                receiptNumber);
        changed(receiptNumber);
    }

    /** Those there were are of a reply that was taken back. */
    void setPast(String receiptNumber) {
        jdbc.update("update review set past = true where receipt_number = ? and not past", receiptNumber);
        changed(receiptNumber);
    }

    /** Whether the person gave the reply that is reviewed, or decided the review of it. A revoked reply is past. */
    boolean tookPart(String receiptNumber, String username) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (
                  select from review where receipt_number = ? and not past and ? in (replied_by, decided_by)
                    and id > coalesce((select max(id) from review
                      where receipt_number = ? and decision = 'REVOKE_REDO'), 0))
                """, Boolean.class, receiptNumber, username, receiptNumber));
    }

    private Review review(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        String unit = row.getString("unit_code");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Review(
                row.getLong("id"),
                row.getString("receipt_number"),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("asked_at").toInstant(),
                texts.opened(row.getString("reason")),
                row.getString("replied_unit"),
                unit == null ? null : new Place(row.getString("level"), unit),
                row.getBoolean("overdue"),
                decision == null ? null : Decision.valueOf(decision),
                texts.opened(row.getString("facts")),
                texts.opened(row.getString("reasons")),
                texts.opened(row.getString("legal_basis")),
                texts.opened(row.getString("opinion")),
                ended == null ? null : ended.toInstant());
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byNumber("review", "reason", "facts", "reasons", "legal_basis", "opinion"));
    }
}
