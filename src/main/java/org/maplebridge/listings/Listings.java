package org.maplebridge.listings;

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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** All public listings; of one petition at most one is drafted or listed. */
@Repository
class Listings implements KeepsSecrets {

    private static final int MOST = 200;

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    Listings(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    long add(String receiptNumber, String unitCode, String words, String draftedIn, String by, Instant at) {
        return jdbc.queryForObject("""
                insert into public_listing (receipt_number, unit_code, words, drafted_in, drafted_by, drafted_at, state)
                values (?, ?, ?, ?, ?, ?, 'DRAFTED') returning id
                """, Long.class, receiptNumber, unitCode, words, draftedIn, by, Timestamp.from(at));
    }

    Optional<Listing> find(long id) {
        return jdbc.query("select * from public_listing where id = ?", (row, n) -> listing(row), id).stream()
                .findFirst();
    }

    /** The one that is drafted or listed, though its time may be over. */
    Optional<Listing> current(String receiptNumber) {
        return jdbc
                .query(
                        "select * from public_listing where receipt_number = ? and state in ('DRAFTED', 'LISTED')",
                        (row, n) -> listing(row),
                        receiptNumber)
                .stream()
                .findFirst();
    }

    /** What everybody sees, the newest first. */
    List<Listing> shown(Instant now) {
        return jdbc.query(
                "select * from public_listing where state = 'LISTED' and listed_until > ?"
                        + " order by decided_at desc, id desc limit ?",
                (row, n) -> listing(row),
                Timestamp.from(now),
                MOST);
    }

    /** Those of some units, the newest first. */
    List<Listing> of(Collection<String> unitCodes) {
        return jdbc.query(
                "select * from public_listing where unit_code = any (?) order by id desc limit ?",
                (row, n) -> listing(row),
                unitCodes.toArray(String[]::new),
                MOST);
    }

    /** Those of a petition, the newest first. */
    List<Listing> of(String receiptNumber) {
        return jdbc.query(
                "select * from public_listing where receipt_number = ? order by id desc",
                (row, n) -> listing(row),
                receiptNumber);
    }

    void decided(Listing listing, ListingState state, String by, String note, Instant at, Instant until) {
        jdbc.update(
                "update public_listing set state = ?, decided_by = ?, decided_at = ?, decision_note = ?, listed_until = ?"
                        + " where id = ?",
                state.name(),
                by,
                Timestamp.from(at),
                texts.closed(listing.receiptNumber(), note),
                until == null ? null : Timestamp.from(until),
                listing.id());
    }

    void takenDown(Listing listing, String by, String note, Instant at) {
        jdbc.update(
                "update public_listing set state = 'TAKEN_DOWN', taken_down_by = ?, taken_down_at = ?, taken_down_note = ?"
                        + " where id = ?",
                by,
                Timestamp.from(at),
                texts.closed(listing.receiptNumber(), note),
                listing.id());
    }

    private Listing listing(ResultSet row) throws SQLException {
        ListingState state = ListingState.valueOf(row.getString("state"));
        String note = row.getString(state == ListingState.TAKEN_DOWN ? "taken_down_note" : "decision_note");
        return new Listing(
                row.getLong("id"),
                row.getString("receipt_number"),
                row.getString("unit_code"),
                texts.opened(row.getString("words")),
                row.getString("drafted_in"),
                row.getString("drafted_by"),
                row.getTimestamp("drafted_at").toInstant(),
                state,
                texts.opened(note),
                instant(row.getTimestamp("decided_at")),
                instant(row.getTimestamp("listed_until")),
                instant(row.getTimestamp("taken_down_at")));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.byNumber("public_listing", "words", "decision_note", "taken_down_note"));
    }
}
