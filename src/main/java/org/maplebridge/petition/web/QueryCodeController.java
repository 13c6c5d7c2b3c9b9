package org.maplebridge.petition.web;

import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.IssueQueryCode;
import org.maplebridge.petition.ReadPetition;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One of several petitioners gets a query code of his own. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}")
class QueryCodeController {

    private final ReadPetition read;
    private final IssueQueryCode issueQueryCode;

    QueryCodeController(ReadPetition read, IssueQueryCode issueQueryCode) {
        this.read = read;
        this.issueQueryCode = issueQueryCode;
    }

    /** One of several petitioners gets a query code of his own, told once. */
    @PostMapping("/petitioners/{petitioner}/query-code")
    QueryCodeView issueQueryCode(
            @PathVariable String receiptNumber,
            @PathVariable int petitioner,
            @AuthenticationPrincipal StaffMember caller) {
        read.forPetitioner(receiptNumber, caller);
        return new QueryCodeView(petitioner, issueQueryCode.issue(receiptNumber, petitioner, caller.username()));
    }

    /** Whose code it is, and the code. */
    record QueryCodeView(int petitioner, String queryCode) {}
}
