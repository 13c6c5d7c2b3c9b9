package org.maplebridge.handling;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** Reminds of a running limit, once at each share of it. */
@Service
public class RemindHandlers {

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final Acts acts;

    RemindHandlers(Petitions petitions, LimitClockwork clocks, Acts acts) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.acts = acts;
    }

    /** @param second whether it is the second reminder that is due */
    public void remind(String receiptNumber, boolean second) {
        Petition petition = petitions.get(receiptNumber);
        clocks.takeReminder(receiptNumber, ClockKind.LEVEL_LIMIT, second)
                .ifPresent(clock ->
                        petition.noted(acts.bySystem(), EventKind.REMINDED, reason(clock.limit(), second), null));
    }

    private static String reason(LevelLimit limit, boolean second) {
        return "AT_" + (second ? limit.secondReminder() : limit.firstReminder()) + "_PERCENT";
    }
}
