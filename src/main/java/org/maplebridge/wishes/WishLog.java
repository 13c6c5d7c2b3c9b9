package org.maplebridge.wishes;

import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.NoteAtUnit;
import org.springframework.stereotype.Component;

/** Enters what happens to a wish into the history of its petition. */
@Component
class WishLog {

    private final NoteAtUnit noteAtUnit;

    WishLog(NoteAtUnit noteAtUnit) {
        this.noteAtUnit = noteAtUnit;
    }

    void enter(Wish wish, EventKind kind, String actor, String note) {
        noteAtUnit.note(wish.receiptNumber(), wish.unitCode(), actor, kind, null, note);
    }
}
