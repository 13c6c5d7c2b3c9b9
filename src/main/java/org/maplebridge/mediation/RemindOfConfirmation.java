package org.maplebridge.mediation;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** Reminds, once, that the time for judicial confirmation is running out (PML art. 33). */
@Service
public class RemindOfConfirmation {

    private final Petitions petitions;
    private final Mediations mediations;
    private final LimitClockwork clocks;
    private final MediationLog log;

    RemindOfConfirmation(Petitions petitions, Mediations mediations, LimitClockwork clocks, MediationLog log) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.clocks = clocks;
        this.log = log;
    }

    public void remind(String receiptNumber, String unitCode) {
        petitions.lock(receiptNumber);
        clocks.takeReminder(receiptNumber, ClockKind.COURT_CONFIRMATION, unitCode, false)
                .ifPresent(clock -> log.enter(
                        mediations.unconfirmed(receiptNumber, unitCode).orElseThrow(),
                        EventKind.CONFIRMATION_REMINDED,
                        Act.SYSTEM,
                        "AT_" + clock.limit().firstReminder() + "_PERCENT",
                        null));
    }
}
