package org.maplebridge.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A mediation that a unit offers beside its handling.
 *
 * @param otherWords what the other side reads of the matter, or null: then it has no access
 * @param petitionerConsent null as long as the petitioner has not said
 * @param otherConsent null as long as the other side has not said
 * @param mediator user name, or null
 * @param next the sitting that both sides were asked to, or null
 */
public record Mediation(
        long id,
        String receiptNumber,
        String unitCode,
        String level,
        String otherParty,
        String dispute,
        String otherWords,
        Boolean petitionerConsent,
        Boolean otherConsent,
        String mediator,
        Appointment next,
        MediationState state,
        String agreementForm,
        String agreement,
        LocalDate effectiveOn,
        ConfirmationState confirmation,
        String court,
        String courtNumber,
        LocalDate appliedOn,
        List<Session> sessions) {

    /** When and where the sides meet; the place of a video meeting is its address. */
    public record Appointment(Instant at, String place) {}

    /** A sitting, in person or over a video link (云调解). */
    public record Session(LocalDate heldOn, String way, String link, String minutes, SessionResult result) {}
}
