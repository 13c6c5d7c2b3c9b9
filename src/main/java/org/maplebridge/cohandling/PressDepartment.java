package org.maplebridge.cohandling;

import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.NoteAtUnit;
import org.maplebridge.shared.PlainText;
import org.springframework.stereotype.Service;

/** The head of a silent department, or the supervisor, says what he did about it. */
@Service
public class PressDepartment {

    private static final int LONGEST = 2000;

    private final NoteAtUnit noteAtUnit;

    PressDepartment(NoteAtUnit noteAtUnit) {
        this.noteAtUnit = noteAtUnit;
    }

    public void press(String receiptNumber, String department, String by, String note) {
        String said = PlainText.needed("#/note", note, LONGEST);
        noteAtUnit.note(receiptNumber, department, by, EventKind.WHISTLE_PRESSED, null, said);
    }
}
