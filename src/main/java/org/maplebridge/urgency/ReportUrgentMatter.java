package org.maplebridge.urgency;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.NoteAtUnit;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * The first unit tells those above what happened and what it did about it (Reg. art. 25); late as well as in time. Refuses a
 * report that lacks either.
 */
@Service
public class ReportUrgentMatter {

    private static final int LONGEST = 2000;

    private final LimitClockwork clocks;
    private final NoteAtUnit noteAtUnit;

    ReportUrgentMatter(LimitClockwork clocks, NoteAtUnit noteAtUnit) {
        this.clocks = clocks;
        this.noteAtUnit = noteAtUnit;
    }

    public void report(String receiptNumber, String unitCode, String by, String situation, String measures) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/situation", situation, LONGEST, true);
        PlainText.check(errors, "#/measures", measures, LONGEST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        String told = "主要情况：" + situation.strip() + "\n已采取的措施：" + measures.strip();
        noteAtUnit.note(receiptNumber, unitCode, by, EventKind.URGENT_REPORTED, null, told);
        clocks.stop(receiptNumber, ClockKind.URGENT_REPORT, ClockState.MET);
    }
}
