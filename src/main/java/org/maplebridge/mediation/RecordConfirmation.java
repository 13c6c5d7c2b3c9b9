package org.maplebridge.mediation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * A court confirmed the agreement, or both sides did not ask for it. Refuses an application made after the thirty days
 * (PML art. 33; Civil Procedure Law art. 205).
 */
@Service
public class RecordConfirmation {

    private final Petitions petitions;
    private final Mediations mediations;
    private final LimitClockwork clocks;
    private final MediationLog log;
    private final Clock time;

    RecordConfirmation(
            Petitions petitions, Mediations mediations, LimitClockwork clocks, MediationLog log, Clock time) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.clocks = clocks;
        this.log = log;
        this.time = time;
    }

    public void record(String receiptNumber, String unitCode, String by, ConfirmationForm form) {
        petitions.lock(receiptNumber);
        Mediation mediation = mediations
                .unconfirmed(receiptNumber, unitCode)
                .orElseThrow(() -> Refusal.wrongState("no-mediation-under-way", receiptNumber));
        if (form.confirmed()) {
            LocalDate appliedOn = form.checked(mediation.effectiveOn(), BeijingTime.today(time));
            requireInTime(receiptNumber, unitCode, appliedOn);
            mediations.confirmed(
                    mediation, form.court().strip(), form.courtNumber().strip(), appliedOn);
            clocks.stop(receiptNumber, ClockKind.COURT_CONFIRMATION, unitCode, ClockState.MET);
            log.enter(
                    mediation,
                    EventKind.CONFIRMATION_RECORDED,
                    by,
                    null,
                    form.court().strip() + " " + form.courtNumber().strip());
        } else {
            mediations.confirmation(mediation.id(), ConfirmationState.WAIVED);
            clocks.stop(receiptNumber, ClockKind.COURT_CONFIRMATION, unitCode, ClockState.CANCELLED);
            log.enter(mediation, EventKind.CONFIRMATION_WAIVED, by, null, null);
        }
    }

    private void requireInTime(String receiptNumber, String unitCode, LocalDate appliedOn) {
        Instant until = clocks.of(receiptNumber).stream()
                .filter(clock -> clock.kind() == ClockKind.COURT_CONFIRMATION && unitCode.equals(clock.subject()))
                .reduce((first, last) -> last)
                .map(LimitClock::dueAt)
                .orElseThrow();
        if (!BeijingTime.startOf(appliedOn).isBefore(until)) {
            throw Refusal.againstRule(
                    "confirmation-too-late",
                    appliedOn.toString(),
                    BeijingTime.date(until).minusDays(1).toString());
        }
    }
}
