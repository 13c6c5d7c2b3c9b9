package org.maplebridge.wishes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.maplebridge.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The small wishes. Nothing of a petition that became secret is listed for helpers or thanked for in public. */
@Repository
class Wishes implements KeepsSecrets {

    private static final String IN_PUBLIC =
            " and not exists (select from petition p where p.receipt_number = wish.receipt_number and p.secret)";

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    Wishes(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void add(String receiptNumber, String unitCode, String level, String title, String words, String by, Instant at) {
        jdbc.update("""
                insert into wish (receipt_number, unit_code, level, title, words, state, written_by, offered_at)
                values (?, ?, ?, ?, ?, 'WRITTEN', ?, ?)
                """, receiptNumber, unitCode, level, title, words, by, Timestamp.from(at));
    }

    List<Wish> of(String receiptNumber) {
        return jdbc.query(
                "select * from wish where receipt_number = ? order by id", (row, n) -> wish(row), receiptNumber);
    }

    Wish get(long id) {
        return jdbc.query("select * from wish where id = ?", (row, n) -> wish(row), id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("wish-unknown"));
    }

    /** The wish of the unit that is under way; there is at most one. */
    Optional<Wish> open(String receiptNumber, String unitCode) {
        return of(receiptNumber).stream()
                .filter(wish -> wish.unitCode().equals(unitCode) && wish.state().open())
                .findFirst();
    }

    Wish current(String receiptNumber, String unitCode) {
        return open(receiptNumber, unitCode).orElseThrow(() -> Refusal.wrongState("no-wish-under-way", receiptNumber));
    }

    /** Offered in one of the units, the first due first. */
    List<Wish> offered(Collection<String> unitCodes, int most) {
        return jdbc.query(
                "select * from wish where unit_code = any (?) and state = 'OFFERED'" + IN_PUBLIC
                        + " order by due_at, id limit ?",
                (row, n) -> wish(row),
                unitCodes.toArray(String[]::new),
                most);
    }

    /** What somebody claimed, the latest first. */
    List<Wish> claimedBy(String username, int most) {
        return jdbc.query(
                "select * from wish where helper = ? and state in ('CLAIMED', 'REPORTED', 'FULFILLED')" + IN_PUBLIC
                        + " order by claimed_at desc, id desc limit ?",
                (row, n) -> wish(row),
                username,
                most);
    }

    /** Of units, the open ones first. */
    List<Wish> ofUnits(Collection<String> unitCodes, int most) {
        return jdbc.query(
                "select * from wish where unit_code = any (?)" + IN_PUBLIC
                        + " order by (state in ('WRITTEN', 'OFFERED', 'CLAIMED', 'REPORTED')) desc, id desc limit ?",
                (row, n) -> wish(row),
                unitCodes.toArray(String[]::new),
                most);
    }

    /** Fulfilled and confirmed, the latest first. */
    List<Wish> fulfilled(int most) {
        return jdbc.query(
                "select * from wish where state = 'FULFILLED'" + IN_PUBLIC + " order by ended_at desc, id desc limit ?",
                (row, n) -> wish(row),
                most);
    }

    /** Who fulfilled how many, the most first. */
    List<ReadThanks.Count> counts(int most) {
        return jdbc.query(
                "select helper, count(*) as wishes from wish where state = 'FULFILLED'"
                        + " group by helper order by count(*) desc, max(ended_at) desc limit ?",
                (row, n) -> new ReadThanks.Count(row.getString("helper"), row.getInt("wishes")),
                most);
    }

    void offer(long id, Instant at, Instant due) {
        jdbc.update(
                "update wish set state = 'OFFERED', offered_at = ?, due_at = ?, helper = null, claimed_at = null,"
                        + " reported_at = null, report = null where id = ?",
                Timestamp.from(at),
                Timestamp.from(due),
                id);
    }

    void claimed(long id, String helper, Instant at) {
        jdbc.update(
                "update wish set state = 'CLAIMED', helper = ?, claimed_at = ? where id = ?",
                helper,
                Timestamp.from(at),
                id);
    }

    void dueAt(long id, Instant due) {
        jdbc.update("update wish set due_at = ? where id = ?", Timestamp.from(due), id);
    }

    void reported(long id, String report, Instant at) {
        jdbc.update(
                "update wish set state = 'REPORTED', due_at = null, report = ?, reported_at = ? where id = ?",
                report,
                Timestamp.from(at),
                id);
    }

    void ended(long id, WishState how, Instant at) {
        jdbc.update(
                "update wish set state = ?, due_at = null, ended_at = ? where id = ?",
                how.name(),
                Timestamp.from(at),
                id);
    }

    private Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getLong("id"),
                row.getString("receipt_number"),
                row.getString("unit_code"),
                row.getString("level"),
                texts.opened(row.getString("title")),
                texts.opened(row.getString("words")),
                WishState.valueOf(row.getString("state")),
                instant(row, "offered_at"),
                instant(row, "due_at"),
                row.getString("helper"),
                instant(row, "claimed_at"),
                instant(row, "reported_at"),
                texts.opened(row.getString("report")),
                instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byNumber("wish", "title", "words", "report"));
    }
}
