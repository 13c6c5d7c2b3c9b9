package org.maplebridge.urgency;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.NoteAtUnit;
import org.maplebridge.petition.Petition.Act;
import org.springframework.stereotype.Service;

/** The unit was silent until the end of its time: that is on record and raises supervision (Reg. art. 25, 40). */
@Service
public class LapseUrgentReport {

    private static final String REASON = "DEADLINE_EXCEEDED";

    private final LimitClockwork clocks;
    private final NoteAtUnit noteAtUnit;

    LapseUrgentReport(LimitClockwork clocks, NoteAtUnit noteAtUnit) {
        this.clocks = clocks;
        this.noteAtUnit = noteAtUnit;
    }

    public void lapse(String receiptNumber, String unitCode) {
        if (clocks.exceed(receiptNumber, ClockKind.URGENT_REPORT, null)) {
            noteAtUnit.note(receiptNumber, unitCode, Act.SYSTEM, EventKind.URGENT_REPORT_LATE, REASON, null);
        }
    }
}
