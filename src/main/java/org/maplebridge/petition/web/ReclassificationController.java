package org.maplebridge.petition.web;

import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.ReclassifyPetition;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a petition is found to be after triage: a report, an accusation, urgent (Reg. art. 25, 30). */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}/reclassification")
class ReclassificationController {

    /** What it is now, and which unit has it; nothing of its contents. */
    record ReclassifiedView(
            String receiptNumber,
            String purpose,
            String purposeLabel,
            String procedure,
            String colour,
            String colourLabel,
            boolean secret,
            PetitionView.UnitView unit) {}

    private final ReclassifyPetition reclassifyPetition;
    private final PetitionViews views;

    ReclassificationController(ReclassifyPetition reclassifyPetition, PetitionViews views) {
        this.reclassifyPetition = reclassifyPetition;
        this.views = views;
    }

    @PostMapping
    ReclassifiedView reclassify(
            @PathVariable String receiptNumber,
            @RequestBody ReclassifyPetition.Input input,
            @AuthenticationPrincipal StaffMember caller) {
        Petition petition = reclassifyPetition.reclassify(receiptNumber, input, caller);
        return new ReclassifiedView(
                petition.receiptNumber(),
                petition.matter().purpose().name(),
                petition.matter().purpose().label(),
                petition.procedure().name(),
                petition.colour().name(),
                petition.colour().label(),
                petition.secret(),
                views.unit(petition.place()));
    }
}
