package org.maplebridge.mediation;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The time for judicial confirmation passed; an application made in time may still be recorded. */
@Service
public class LapseConfirmation {

    private final Petitions petitions;
    private final Mediations mediations;
    private final LimitClockwork clocks;
    private final MediationLog log;

    LapseConfirmation(Petitions petitions, Mediations mediations, LimitClockwork clocks, MediationLog log) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.clocks = clocks;
        this.log = log;
    }

    public void lapse(String receiptNumber, String unitCode) {
        petitions.lock(receiptNumber);
        if (clocks.exceed(receiptNumber, ClockKind.COURT_CONFIRMATION, unitCode)) {
            Mediation mediation =
                    mediations.unconfirmed(receiptNumber, unitCode).orElseThrow();
            mediations.confirmation(mediation.id(), ConfirmationState.LAPSED);
            log.enter(mediation, EventKind.CONFIRMATION_LAPSED, Act.SYSTEM, null, null);
        }
    }
}
