package org.maplebridge.handling;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/**
 * The limit of a level passed, which happens once. Where a unit stands above, the petition goes there; at the top it stays,
 * overdue and under supervision.
 */
@Service
public class PassDeadline {

    private final Petitions petitions;
    private final Units units;
    private final Recusal recusal;
    private final LimitClockwork clocks;
    private final Acts acts;

    PassDeadline(Petitions petitions, Units units, Recusal recusal, LimitClockwork clocks, Acts acts) {
        this.petitions = petitions;
        this.units = units;
        this.recusal = recusal;
        this.clocks = clocks;
        this.acts = acts;
    }

    /** Whether the petition goes up. */
    public boolean pass(String receiptNumber) {
        Petition petition = petitions.get(receiptNumber);
        if (!clocks.stop(receiptNumber, ClockKind.LEVEL_LIMIT, ClockState.EXCEEDED)) {
            return false;
        }
        boolean up =
                recusal.above(units.get(petition.place().unitCode()), petition).isPresent();
        if (up) {
            petition.handling().deadlineExceeded(acts.bySystem());
        } else {
            petition.handling().overdueAtTop(acts.bySystem());
        }
        return up;
    }
}
