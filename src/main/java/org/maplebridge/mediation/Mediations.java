package org.maplebridge.mediation;

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
import org.maplebridge.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The mediations about petitions. */
@Repository
class Mediations implements KeepsSecrets {

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;

    Mediations(JdbcTemplate jdbc, SecretTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void add(
            String receiptNumber,
            String unitCode,
            String level,
            String by,
            Instant at,
            String otherParty,
            String dispute,
            OtherSide other) {
        jdbc.update(
                """
                insert into mediation
                  (receipt_number, unit_code, level, proposed_by, proposed_at, other_party, dispute, other_words,
                   other_phone, other_email, state, confirmation)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', 'NONE')
                """,
                receiptNumber,
                unitCode,
                level,
                by,
                Timestamp.from(at),
                otherParty,
                dispute,
                other.words(),
                other.phone(),
                other.email());
    }

    Optional<Mediation> find(long id) {
        return jdbc.query("select * from mediation where id = ?", (row, n) -> mediation(row), id).stream()
                .findFirst();
    }

    /** The one that the other side's code opens. */
    Optional<Mediation> withCode(String receiptNumber, byte[] hash) {
        return jdbc
                .query(
                        "select * from mediation where receipt_number = ? and other_code_hash = ?",
                        (row, n) -> mediation(row),
                        receiptNumber,
                        hash)
                .stream()
                .findFirst();
    }

    /** A new code ends the one before. */
    void otherCode(long id, byte[] hash) {
        jdbc.update("update mediation set other_code_hash = ? where id = ?", hash, id);
    }

    void otherWords(long id, String words) {
        jdbc.update("update mediation set other_words = ? where id = ?", words, id);
    }

    /** Where the other side is told, each null where it is not known. */
    Optional<OtherSide> otherSide(long id) {
        return jdbc
                .query(
                        "select other_words, other_phone, other_email from mediation where id = ?",
                        (row, n) -> new OtherSide(
                                texts.opened(row.getString("other_words")),
                                texts.opened(row.getString("other_phone")),
                                texts.opened(row.getString("other_email"))),
                        id)
                .stream()
                .findFirst();
    }

    List<Mediation> of(String receiptNumber) {
        return jdbc.query(
                "select * from mediation where receipt_number = ? order by id",
                (row, n) -> mediation(row),
                receiptNumber);
    }

    /** The mediation of the unit that is under way; there is at most one. */
    Optional<Mediation> open(String receiptNumber, String unitCode) {
        return of(receiptNumber).stream()
                .filter(mediation -> mediation.unitCode().equals(unitCode)
                        && mediation.state().open())
                .findFirst();
    }

    /** The last one under way, whichever unit offers it. */
    Optional<Mediation> last(String receiptNumber) {
        return of(receiptNumber).stream()
                .filter(mediation -> mediation.state().open())
                .reduce((first, second) -> second);
    }

    Mediation current(String receiptNumber, String unitCode) {
        return open(receiptNumber, unitCode)
                .orElseThrow(() -> Refusal.wrongState("no-mediation-under-way", receiptNumber));
    }

    /** The offer that the petitioner has not answered. */
    Optional<Mediation> offered(String receiptNumber) {
        return of(receiptNumber).stream()
                .filter(mediation ->
                        mediation.state() == MediationState.PROPOSED && mediation.petitionerConsent() == null)
                .findFirst();
    }

    /** The agreement of the unit on whose judicial confirmation nothing final was said; there is at most one. */
    Optional<Mediation> unconfirmed(String receiptNumber, String unitCode) {
        return of(receiptNumber).stream()
                .filter(mediation -> mediation.unitCode().equals(unitCode)
                        && mediation.confirmation().pending())
                .findFirst();
    }

    void petitionerConsent(long id, boolean consents) {
        jdbc.update("update mediation set petitioner_consent = ? where id = ?", consents, id);
    }

    void otherConsent(long id, boolean consents) {
        jdbc.update("update mediation set other_consent = ? where id = ?", consents, id);
    }

    void mediator(long id, String username) {
        jdbc.update("update mediation set mediator = ?, state = 'UNDER_WAY' where id = ?", username, id);
    }

    /** A side does not accept him any more: another has to be chosen. */
    void withoutMediator(long id) {
        jdbc.update(
                "update mediation set mediator = null, state = 'CONSENTED', session_at = null, session_place = null"
                        + " where id = ?",
                id);
    }

    /** @param next null when there is none any more */
    void next(Mediation mediation, Mediation.Appointment next) {
        jdbc.update(
                "update mediation set session_at = ?, session_place = ? where id = ?",
                next == null ? null : Timestamp.from(next.at()),
                next == null ? null : texts.closed(mediation.receiptNumber(), next.place()),
                mediation.id());
    }

    void addSession(long id, Mediation.Session session, String by, Instant at) {
        jdbc.update(
                """
                insert into mediation_session (mediation_id, held_on, way, link, minutes, result, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                Date.valueOf(session.heldOn()),
                session.way(),
                session.link(),
                session.minutes(),
                session.result().name(),
                Timestamp.from(at),
                by);
    }

    void state(long id, MediationState state) {
        jdbc.update("update mediation set state = ? where id = ?", state.name(), id);
    }

    void ended(long id, MediationState state, Instant at) {
        jdbc.update("update mediation set state = ?, ended_at = ? where id = ?", state.name(), Timestamp.from(at), id);
    }

    void agreed(long id, String form, String agreement, LocalDate effectiveOn, Instant at) {
        jdbc.update("""
                update mediation set state = 'AGREED', agreement_form = ?, agreement = ?, effective_on = ?,
                  confirmation = 'OPEN', ended_at = ? where id = ?
                """, form, agreement, Date.valueOf(effectiveOn), Timestamp.from(at), id);
    }

    void confirmation(long id, ConfirmationState state) {
        jdbc.update("update mediation set confirmation = ? where id = ?", state.name(), id);
    }

    void confirmed(Mediation mediation, String court, String number, LocalDate appliedOn) {
        jdbc.update(
                "update mediation set confirmation = 'CONFIRMED', court = ?, court_number = ?, applied_on = ?"
                        + " where id = ?",
                texts.closed(mediation.receiptNumber(), court),
                texts.closed(mediation.receiptNumber(), number),
                Date.valueOf(appliedOn),
                mediation.id());
    }

    private Mediation.Appointment next(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("session_at");
        return at == null
                ? null
                : new Mediation.Appointment(at.toInstant(), texts.opened(row.getString("session_place")));
    }

    private Mediation mediation(ResultSet row) throws SQLException {
        return new Mediation(
                row.getLong("id"),
                row.getString("receipt_number"),
                row.getString("unit_code"),
                row.getString("level"),
                texts.opened(row.getString("other_party")),
                texts.opened(row.getString("dispute")),
                texts.opened(row.getString("other_words")),
                row.getObject("petitioner_consent", Boolean.class),
                row.getObject("other_consent", Boolean.class),
                row.getString("mediator"),
                next(row),
                MediationState.valueOf(row.getString("state")),
                row.getString("agreement_form"),
                texts.opened(row.getString("agreement")),
                day(row.getDate("effective_on")),
                ConfirmationState.valueOf(row.getString("confirmation")),
                texts.opened(row.getString("court")),
                texts.opened(row.getString("court_number")),
                day(row.getDate("applied_on")),
                jdbc.query(
                        "select * from mediation_session where mediation_id = ? order by id",
                        (session, n) -> session(session),
                        row.getLong("id")));
    }

    private Mediation.Session session(ResultSet row) throws SQLException {
        return new Mediation.Session(
                day(row.getDate("held_on")),
                row.getString("way"),
                texts.opened(row.getString("link")),
                texts.opened(row.getString("minutes")),
                SessionResult.valueOf(row.getString("result")));
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(
                SecretColumns.byNumber(
                        "mediation",
                        "other_party",
                        "dispute",
                        "other_words",
                        "other_phone",
                        "other_email",
                        "session_place",
                        "agreement",
                        "court",
                        "court_number"),
                SecretColumns.below("mediation", "mediation_session", "mediation_id", "link", "minutes"));
    }
}
