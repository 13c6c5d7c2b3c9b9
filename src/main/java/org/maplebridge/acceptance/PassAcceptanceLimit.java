package org.maplebridge.acceptance;

import java.time.Clock;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** Nobody decided in time whether a petition is accepted (Reg. art. 23): it is overdue, and the task stays. */
@Service
public class PassAcceptanceLimit {

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final Clock time;

    PassAcceptanceLimit(Petitions petitions, LimitClockwork clocks, Clock time) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.time = time;
    }

    public void pass(String receiptNumber) {
        petitions.get(receiptNumber).acceptance().overdue(new Act(Act.SYSTEM, time.instant()));
        clocks.stop(receiptNumber, ClockKind.ACCEPTANCE, ClockState.EXCEEDED);
    }
}
