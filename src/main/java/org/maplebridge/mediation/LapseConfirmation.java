package org.maplebridge.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Service;

/**
 * The time for judicial confirmation passed; an application made in time may still be recorded. The petitioner is
 * reminded in writing that the agreement binds both sides, is watched on, and can be brought to court (PML art. 31-33).
 */
@Service
public class LapseConfirmation {

    private final Petitions petitions;
    private final Mediations mediations;
    private final LimitClockwork clocks;
    private final MediationLog log;
    private final IssueLetter issueLetter;
    private final Clock time;

    LapseConfirmation(
            Petitions petitions,
            Mediations mediations,
            LimitClockwork clocks,
            MediationLog log,
            IssueLetter issueLetter,
            Clock time) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.clocks = clocks;
        this.log = log;
        this.issueLetter = issueLetter;
        this.time = time;
    }

    public void lapse(String receiptNumber, String unitCode) {
        petitions.lock(receiptNumber);
        if (clocks.exceed(receiptNumber, ClockKind.COURT_CONFIRMATION, unitCode)) {
            Mediation mediation =
                    mediations.unconfirmed(receiptNumber, unitCode).orElseThrow();
            mediations.confirmation(mediation.id(), ConfirmationState.LAPSED);
            log.enter(mediation, EventKind.CONFIRMATION_LAPSED, Act.SYSTEM, null, null);
            issueLetter.issue(
                    receiptNumber,
                    LetterKind.CONFIRMATION_LAPSED,
                    unitCode,
                    Map.of("lastDay", lastDay(receiptNumber, unitCode), "agreement", mediation.agreement()),
                    new Act(Act.SYSTEM, time.instant()));
        }
    }

    private LocalDate lastDay(String receiptNumber, String unitCode) {
        return clocks.of(receiptNumber).stream()
                .filter(clock -> clock.kind() == ClockKind.COURT_CONFIRMATION && unitCode.equals(clock.subject()))
                .reduce((first, last) -> last)
                .map(clock -> BeijingTime.lastDay(clock.dueAt()))
                .orElseThrow();
    }
}
