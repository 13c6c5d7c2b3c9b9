package org.maplebridge.mediation;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Service;

/** The time in which both sides may apply for judicial confirmation runs from the day the agreement took effect. */
@Service
public class StartConfirmation {

    private final Petitions petitions;
    private final Mediations mediations;
    private final LimitClockwork clocks;

    StartConfirmation(Petitions petitions, Mediations mediations, LimitClockwork clocks) {
        this.petitions = petitions;
        this.mediations = mediations;
        this.clocks = clocks;
    }

    public Schedule start(String receiptNumber, String unitCode, LevelLimit limit) {
        petitions.lock(receiptNumber);
        Mediation mediation = mediations.unconfirmed(receiptNumber, unitCode).orElseThrow();
        return clocks.start(
                receiptNumber,
                ClockKind.COURT_CONFIRMATION,
                unitCode,
                limit,
                unitCode,
                mediation.level(),
                BeijingTime.startOf(mediation.effectiveOn()));
    }
}
