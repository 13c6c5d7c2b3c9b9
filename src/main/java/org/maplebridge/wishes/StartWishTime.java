package org.maplebridge.wishes;

import java.time.Instant;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** A helper's time begins when he claims the wish, the unit's to ask the resident when the helper reports that it is done. */
@Service
public class StartWishTime {

    private final Petitions petitions;
    private final Wishes wishes;
    private final LimitClockwork clocks;

    StartWishTime(Petitions petitions, Wishes wishes, LimitClockwork clocks) {
        this.petitions = petitions;
        this.wishes = wishes;
        this.clocks = clocks;
    }

    /** @param kind WISH_FULFIL or WISH_CONFIRM */
    public Schedule start(String receiptNumber, String unitCode, ClockKind kind, LevelLimit limit) {
        petitions.lock(receiptNumber);
        Wish wish = wishes.current(receiptNumber, unitCode);
        boolean helpers = kind == ClockKind.WISH_FULFIL;
        Instant from = helpers ? wish.claimedAt() : wish.reportedAt();
        Schedule schedule = clocks.start(receiptNumber, kind, unitCode, limit, unitCode, wish.level(), from);
        if (helpers) {
            wishes.dueAt(wish.id(), schedule.dueAt());
        }
        return schedule;
    }
}
