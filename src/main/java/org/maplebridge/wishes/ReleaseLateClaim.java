package org.maplebridge.wishes;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** A helper did not fulfil in time what he claimed: his claim is over, and the wish is offered again. */
@Service
public class ReleaseLateClaim {

    private final Petitions petitions;
    private final Wishes wishes;
    private final LimitClockwork clocks;
    private final StaffDirectory staff;
    private final WishLog log;

    ReleaseLateClaim(Petitions petitions, Wishes wishes, LimitClockwork clocks, StaffDirectory staff, WishLog log) {
        this.petitions = petitions;
        this.wishes = wishes;
        this.clocks = clocks;
        this.staff = staff;
        this.log = log;
    }

    public void release(String receiptNumber, String unitCode) {
        petitions.lock(receiptNumber);
        Wish wish = wishes.current(receiptNumber, unitCode);
        clocks.exceed(receiptNumber, ClockKind.WISH_FULFIL, unitCode);
        log.enter(wish, EventKind.WISH_LATE, Act.SYSTEM, staff.nameOf(wish.helper()));
    }
}
