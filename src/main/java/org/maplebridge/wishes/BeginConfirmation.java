package org.maplebridge.wishes;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The time of the unit to ask the resident begins when the helper reports that it is done. */
@Service
public class BeginConfirmation {

    private final Petitions petitions;
    private final Wishes wishes;
    private final LimitClockwork clocks;

    BeginConfirmation(Petitions petitions, Wishes wishes, LimitClockwork clocks) {
        this.petitions = petitions;
        this.wishes = wishes;
        this.clocks = clocks;
    }

    public Schedule begin(String receiptNumber, String unitCode, LevelLimit limit) {
        petitions.lock(receiptNumber);
        Wish wish = wishes.current(receiptNumber, unitCode);
        return clocks.start(
                receiptNumber, ClockKind.WISH_CONFIRM, unitCode, limit, unitCode, wish.level(), wish.reportedAt());
    }
}
