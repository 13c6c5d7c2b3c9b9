package org.maplebridge.handling;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/**
 * The statutory limit passed (Reg. art. 34): the petition is overdue and stays where it is. Nothing happens where it ended
 * or got longer.
 */
@Service
public class PassStatutoryLimit {

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final Acts acts;

    PassStatutoryLimit(Petitions petitions, LimitClockwork clocks, Acts acts) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.acts = acts;
    }

    public void pass(String receiptNumber) {
        Petition petition = petitions.get(receiptNumber);
        if (clocks.exceed(receiptNumber, ClockKind.STATUTORY_LIMIT, null)) {
            petition.handling().statutoryLimitExceeded(acts.bySystem());
        }
    }
}
