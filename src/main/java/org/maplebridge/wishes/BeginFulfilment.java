package org.maplebridge.wishes;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The helper's time begins when he claims the wish. */
@Service
public class BeginFulfilment {

    private final Petitions petitions;
    private final Wishes wishes;
    private final LimitClockwork clocks;

    BeginFulfilment(Petitions petitions, Wishes wishes, LimitClockwork clocks) {
        this.petitions = petitions;
        this.wishes = wishes;
        this.clocks = clocks;
    }

    public Schedule begin(String receiptNumber, String unitCode, LevelLimit limit) {
        petitions.lock(receiptNumber);
        Wish wish = wishes.current(receiptNumber, unitCode);
        Schedule schedule = clocks.start(
                receiptNumber, ClockKind.WISH_FULFIL, unitCode, limit, unitCode, wish.level(), wish.claimedAt());
        wishes.dueAt(wish.id(), schedule.dueAt());
        return schedule;
    }
}
