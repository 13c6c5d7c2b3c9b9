package org.maplebridge.urgency;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.NoteAtUnit;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Somebody above has the report, and may say what he wants done (Reg. art. 25). */
@Service
public class ConfirmUrgentReport {

    private static final int LONGEST = 2000;

    private final NoteAtUnit noteAtUnit;

    ConfirmUrgentReport(NoteAtUnit noteAtUnit) {
        this.noteAtUnit = noteAtUnit;
    }

    /** @param wanted what he wants done, or null */
    public void confirm(String receiptNumber, String unitCode, String by, String wanted) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/note", wanted, LONGEST, false);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        String said = wanted == null || wanted.isBlank() ? null : wanted.strip();
        noteAtUnit.note(receiptNumber, unitCode, by, EventKind.URGENT_REPORT_CONFIRMED, null, said);
    }
}
