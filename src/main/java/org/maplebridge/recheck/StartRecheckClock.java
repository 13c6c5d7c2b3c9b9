package org.maplebridge.recheck;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petition.Place;
import org.springframework.stereotype.Service;

/** The time of the level above to look at the reply runs; local practice. */
@Service
public class StartRecheckClock {

    private final Rechecks rechecks;
    private final LimitClockwork clocks;

    StartRecheckClock(Rechecks rechecks, LimitClockwork clocks) {
        this.rechecks = rechecks;
        this.clocks = clocks;
    }

    public Schedule start(String receiptNumber, LevelLimit limit) {
        Place place = rechecks.open(receiptNumber).orElseThrow();
        return clocks.start(receiptNumber, ClockKind.RECHECK, limit, place.unitCode(), place.level());
    }
}
