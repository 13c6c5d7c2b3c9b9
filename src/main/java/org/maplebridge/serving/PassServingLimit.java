package org.maplebridge.serving;

import java.time.Clock;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** What was decided was not served in time: that is on record and raises supervision (Reg. art. 35, 40). The task stays. */
@Service
public class PassServingLimit {

    private static final String REASON = "DEADLINE_EXCEEDED";

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final Units units;
    private final Clock time;

    PassServingLimit(Petitions petitions, LimitClockwork clocks, Units units, Clock time) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.units = units;
        this.time = time;
    }

    public void pass(String receiptNumber, String unitCode) {
        if (clocks.exceed(receiptNumber, ClockKind.SERVING, null)) {
            petitions
                    .get(receiptNumber)
                    .noted(
                            new Act(Act.SYSTEM, time.instant()),
                            new Place(units.get(unitCode).level(), unitCode),
                            EventKind.SERVING_LATE,
                            REASON,
                            null);
        }
    }
}
