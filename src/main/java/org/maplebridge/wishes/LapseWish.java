package org.maplebridge.wishes;

import java.time.Clock;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** Nobody claimed the wish in time: it goes back to the ordinary handling of its unit, which had it all the while. */
@Service
public class LapseWish {

    private final Petitions petitions;
    private final Wishes wishes;
    private final LimitClockwork clocks;
    private final WishLog log;
    private final Clock time;

    LapseWish(Petitions petitions, Wishes wishes, LimitClockwork clocks, WishLog log, Clock time) {
        this.petitions = petitions;
        this.wishes = wishes;
        this.clocks = clocks;
        this.log = log;
        this.time = time;
    }

    public void lapse(String receiptNumber, String unitCode) {
        petitions.lock(receiptNumber);
        Wish wish = wishes.current(receiptNumber, unitCode);
        clocks.exceed(receiptNumber, ClockKind.WISH_OFFER, unitCode);
        wishes.ended(wish.id(), WishState.LAPSED, time.instant());
        log.enter(wish, EventKind.WISH_LAPSED, Act.SYSTEM, null);
    }
}
