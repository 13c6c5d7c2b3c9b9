package org.maplebridge.petition.web;

import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.RatePetition;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.UrgePetition;
import org.maplebridge.petition.WithdrawPetition;
import org.maplebridge.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff and external systems enter for the petitioner: withdrawal, urging, a request for review, a rating. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}")
class PetitionerActsController {

    private final ReadPetition read;
    private final PetitionSight sight;
    private final WithdrawPetition withdrawPetition;
    private final UrgePetition urgePetition;
    private final RatePetition ratePetition;
    private final Appeals appeals;
    private final PetitionViews views;

    PetitionerActsController(
            ReadPetition read,
            PetitionSight sight,
            WithdrawPetition withdrawPetition,
            UrgePetition urgePetition,
            RatePetition ratePetition,
            Appeals appeals,
            PetitionViews views) {
        this.read = read;
        this.sight = sight;
        this.withdrawPetition = withdrawPetition;
        this.urgePetition = urgePetition;
        this.ratePetition = ratePetition;
        this.appeals = appeals;
        this.views = views;
    }

    @PostMapping("/withdrawal")
    PetitionView withdraw(
            @PathVariable String receiptNumber,
            @RequestBody ReasonInput input,
            @AuthenticationPrincipal StaffMember caller) {
        read.forPetitioner(receiptNumber, caller);
        withdrawPetition.withdraw(receiptNumber, caller.username(), input.checked());
        return shown(receiptNumber, caller);
    }

    @PostMapping("/urgings")
    PetitionView urge(
            @PathVariable String receiptNumber,
            @RequestBody ReasonInput input,
            @AuthenticationPrincipal StaffMember caller) {
        if (!sight.urges(caller, read.visible(receiptNumber, caller))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "not-yours-to-do");
        }
        urgePetition.urge(receiptNumber, caller.username(), input.checked());
        return shown(receiptNumber, caller);
    }

    @PostMapping("/reviews")
    PetitionView askForReview(
            @PathVariable String receiptNumber,
            @RequestBody ReasonInput input,
            @AuthenticationPrincipal StaffMember caller) {
        if (!sight.actsForPetitioner(caller, read.visible(receiptNumber, caller))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "review-not-yours");
        }
        appeals.ask(receiptNumber, caller.username(), input.checked());
        return shown(receiptNumber, caller);
    }

    @PostMapping("/rating")
    PetitionView rate(
            @PathVariable String receiptNumber,
            @RequestBody RatePetition.Input input,
            @AuthenticationPrincipal StaffMember caller) {
        read.forPetitioner(receiptNumber, caller);
        ratePetition.rate(receiptNumber, caller.username(), input);
        return shown(receiptNumber, caller);
    }

    private PetitionView shown(String receiptNumber, StaffMember caller) {
        return views.full(read.dossier(receiptNumber, caller), caller, null);
    }
}
