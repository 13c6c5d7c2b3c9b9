package org.maplebridge.wishes;

import java.time.Clock;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/**
 * The unit did not ask in time whether the wish came true: what the helper reported is taken to be so, and he is thanked.
 * The history says that nobody asked; the petition itself is answered in writing as ever (Reg. art. 32).
 */
@Service
public class TrustReport {

    private final Petitions petitions;
    private final Wishes wishes;
    private final LimitClockwork clocks;
    private final StaffDirectory staff;
    private final WishLog log;
    private final Clock time;

    TrustReport(
            Petitions petitions, Wishes wishes, LimitClockwork clocks, StaffDirectory staff, WishLog log, Clock time) {
        this.petitions = petitions;
        this.wishes = wishes;
        this.clocks = clocks;
        this.staff = staff;
        this.log = log;
        this.time = time;
    }

    public void trust(String receiptNumber, String unitCode) {
        petitions.lock(receiptNumber);
        Wish wish = wishes.current(receiptNumber, unitCode);
        clocks.exceed(receiptNumber, ClockKind.WISH_CONFIRM, unitCode);
        wishes.ended(wish.id(), WishState.FULFILLED, time.instant());
        log.enter(wish, EventKind.WISH_UNCONFIRMED, Act.SYSTEM, staff.nameOf(wish.helper()));
    }
}
