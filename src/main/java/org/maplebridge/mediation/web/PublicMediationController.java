package org.maplebridge.mediation.web;

import org.maplebridge.mediation.GiveConsent;
import org.maplebridge.petition.ReadPetition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The petitioner's own answer to an offer of mediation. */
@RestController
@RequestMapping("/api/v1/public/petitions/{receiptNumber}/mediation-consent")
class PublicMediationController {

    /** Whether he wants it. */
    record ConsentInput(Boolean consent) {}

    private final ReadPetition read;
    private final GiveConsent giveConsent;

    PublicMediationController(ReadPetition read, GiveConsent giveConsent) {
        this.read = read;
        this.giveConsent = giveConsent;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(
            @PathVariable String receiptNumber,
            @RequestHeader(name = "X-Query-Code", required = false) String queryCode,
            @RequestBody ConsentInput input) {
        read.withQueryCode(receiptNumber, queryCode);
        giveConsent.give(receiptNumber, input.consent());
    }
}
