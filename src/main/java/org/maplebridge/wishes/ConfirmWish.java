package org.maplebridge.wishes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * The unit asked the resident whether the wish came true. If so, the helper is thanked; if not, it is offered again. The
 * petition itself goes on until it is answered in writing and that is served.
 */
@Service
public class ConfirmWish {

    private static final String FULFILLED = "FULFILLED";
    private static final String NOT_FULFILLED = "NOT_FULFILLED";
    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final Wishes wishes;
    private final LimitClockwork clocks;
    private final StaffDirectory staff;
    private final WishLog log;
    private final Clock time;

    ConfirmWish(
            Petitions petitions, Wishes wishes, LimitClockwork clocks, StaffDirectory staff, WishLog log, Clock time) {
        this.clocks = clocks;
        this.petitions = petitions;
        this.wishes = wishes;
        this.staff = staff;
        this.log = log;
        this.time = time;
    }

    /** @param note what the resident said; for the staff alone */
    public void confirm(String receiptNumber, String unitCode, String by, String result, String note) {
        petitions.lock(receiptNumber);
        Wish wish = wishes.current(receiptNumber, unitCode);
        List<FieldError> errors = new ArrayList<>();
        if (!FULFILLED.equals(result) && !NOT_FULFILLED.equals(result)) {
            errors.add(new FieldError("#/wishResult", "required"));
        }
        PlainText.check(errors, "#/note", note, LONGEST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        clocks.stop(receiptNumber, ClockKind.WISH_CONFIRM, unitCode, ClockState.MET);
        String told = staff.nameOf(wish.helper()) + "：" + note.strip();
        if (FULFILLED.equals(result)) {
            wishes.ended(wish.id(), WishState.FULFILLED, time.instant());
            log.enter(wish, EventKind.WISH_FULFILLED, by, told);
        } else {
            log.enter(wish, EventKind.WISH_NOT_FULFILLED, by, told);
        }
    }
}
