package org.maplebridge.petition.web;

import org.maplebridge.petition.IssueQueryCode;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.ReadPetition;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One of several petitioners gets a code of his own from who acts for all of them. */
@RestController
@RequestMapping("/api/v1/public/petitions/{receiptNumber}")
class PublicQueryCodeController {

    private final ReadPetition read;
    private final IssueQueryCode issueQueryCode;

    PublicQueryCodeController(ReadPetition read, IssueQueryCode issueQueryCode) {
        this.read = read;
        this.issueQueryCode = issueQueryCode;
    }

    @PostMapping("/petitioners/{petitioner}/query-code")
    QueryCodeController.QueryCodeView issueQueryCode(
            @PathVariable String receiptNumber,
            @PathVariable int petitioner,
            @RequestHeader(name = PublicPetitionController.CODE, required = false) String queryCode) {
        read.withQueryCode(receiptNumber, queryCode);
        return new QueryCodeController.QueryCodeView(
                petitioner, issueQueryCode.issue(receiptNumber, petitioner, Petition.Act.PETITIONER));
    }
}
