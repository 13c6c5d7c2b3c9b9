package org.maplebridge.petition.web;

import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.CorrectCategory;
import org.maplebridge.petition.Petition;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The subject that a petition belongs under, corrected by who has it before him (Reg. art. 22). */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}/category")
class CategoryController {

    /** A path in the subject tree. */
    record CategoryInput(String category) {}

    /** What it is now. */
    record CategoryView(String receiptNumber, String category) {}

    private final CorrectCategory correctCategory;

    CategoryController(CorrectCategory correctCategory) {
        this.correctCategory = correctCategory;
    }

    @PutMapping
    CategoryView correct(
            @PathVariable String receiptNumber,
            @RequestBody CategoryInput input,
            @AuthenticationPrincipal StaffMember caller) {
        Petition petition = correctCategory.correct(receiptNumber, input.category(), caller);
        return new CategoryView(petition.receiptNumber(), petition.matter().category());
    }
}
