package org.maplebridge.recheck;

import java.time.Clock;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The time to look at the reply passed: that is recorded, and the task stays. */
@Service
public class PassRecheckLimit {

    private final Petitions petitions;
    private final Rechecks rechecks;
    private final LimitClockwork clocks;
    private final Clock time;

    PassRecheckLimit(Petitions petitions, Rechecks rechecks, LimitClockwork clocks, Clock time) {
        this.petitions = petitions;
        this.rechecks = rechecks;
        this.clocks = clocks;
        this.time = time;
    }

    public void pass(String receiptNumber) {
        if (clocks.exceed(receiptNumber, ClockKind.RECHECK, null)) {
            petitions
                    .get(receiptNumber)
                    .noted(
                            new Act(Act.SYSTEM, time.instant()),
                            rechecks.open(receiptNumber).orElseThrow(),
                            EventKind.RECHECK_OVERDUE,
                            null,
                            null);
        }
    }
}
