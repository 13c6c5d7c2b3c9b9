package org.maplebridge.petition.web;

import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.WriteNote;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes for the staff alone; they are read with the history. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}/notes")
class NotesController {

    record NoteInput(String note) {}

    private final WriteNote writeNote;

    NotesController(WriteNote writeNote) {
        this.writeNote = writeNote;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(
            @PathVariable String receiptNumber,
            @RequestBody NoteInput input,
            @AuthenticationPrincipal StaffMember caller) {
        writeNote.write(receiptNumber, input.note(), caller);
    }
}
