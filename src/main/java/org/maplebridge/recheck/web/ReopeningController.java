package org.maplebridge.recheck.web;

import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.recheck.ReopenPetition;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has a matter handled again that was replied to or closed; for the level above. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}/reopening")
class ReopeningController {

    /** Why it is handled again. */
    record ReopeningInput(String reason) {}

    /** Where it stands now. */
    record ReopenedView(String receiptNumber, String status, String statusLabel, String unitCode) {}

    private final ReopenPetition reopenPetition;
    private final ReadPetition read;

    ReopeningController(ReopenPetition reopenPetition, ReadPetition read) {
        this.reopenPetition = reopenPetition;
        this.read = read;
    }

    @PostMapping
    ReopenedView reopen(
            @PathVariable String receiptNumber,
            @RequestBody ReopeningInput input,
            @AuthenticationPrincipal StaffMember caller) {
        reopenPetition.reopen(receiptNumber, input.reason(), caller);
        Petition petition = read.visible(receiptNumber, caller);
        return new ReopenedView(
                petition.receiptNumber(),
                petition.status().name(),
                petition.status().label(),
                petition.place().unitCode());
    }
}
