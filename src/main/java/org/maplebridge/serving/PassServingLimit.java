package org.maplebridge.serving;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.NoteAtUnit;
import org.maplebridge.petition.Petition.Act;
import org.springframework.stereotype.Service;

/** What was decided was not served in time: that is on record and raises supervision (Reg. art. 35, 40). The task stays. */
@Service
public class PassServingLimit {

    private static final String REASON = "DEADLINE_EXCEEDED";

    private final LimitClockwork clocks;
    private final NoteAtUnit noteAtUnit;

    PassServingLimit(LimitClockwork clocks, NoteAtUnit noteAtUnit) {
        this.clocks = clocks;
        this.noteAtUnit = noteAtUnit;
    }

    public void pass(String receiptNumber, String unitCode) {
        if (clocks.exceed(receiptNumber, ClockKind.SERVING, null)) {
            noteAtUnit.note(receiptNumber, unitCode, Act.SYSTEM, EventKind.SERVING_LATE, REASON, null);
        }
    }
}
