package org.maplebridge.mediation.web;

import org.maplebridge.mediation.GiveConsent;
import org.maplebridge.mediation.Mediation;
import org.maplebridge.mediation.ReadMediation;
import org.maplebridge.mediation.Side;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An offer of mediation, and the petitioner's own answer to it. */
@RestController
@RequestMapping("/api/v1/public/petitions/{receiptNumber}/mediation-consent")
class PublicMediationController {

    /** Whether he wants it. */
    record ConsentInput(Boolean consent) {}

    /** What is offered. */
    record OfferView(UnitName unit, String otherParty, String dispute) {}

    private final ReadPetition read;
    private final ReadMediation readMediation;
    private final GiveConsent giveConsent;
    private final Units units;

    PublicMediationController(ReadPetition read, ReadMediation readMediation, GiveConsent giveConsent, Units units) {
        this.read = read;
        this.readMediation = readMediation;
        this.giveConsent = giveConsent;
        this.units = units;
    }

    @GetMapping
    OfferView offer(
            @PathVariable String receiptNumber,
            @RequestHeader(name = "X-Query-Code", required = false) String queryCode) {
        return readMediation
                .awaitingAnswer(read.withAnyQueryCode(receiptNumber, queryCode))
                .map(offer -> new OfferView(units.named(offer.unitCode()), offer.otherParty(), offer.dispute()))
                .orElseThrow(() -> Refusal.wrongState("no-mediation-offered", receiptNumber));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(
            @PathVariable String receiptNumber,
            @RequestHeader(name = "X-Query-Code", required = false) String queryCode,
            @RequestBody ConsentInput input) {
        read.withQueryCode(receiptNumber, queryCode);
        Mediation offer = readMediation
                .awaitingAnswer(read.withAnyQueryCode(receiptNumber, queryCode))
                .orElseThrow(() -> Refusal.wrongState("no-mediation-offered", receiptNumber));
        giveConsent.give(offer, Side.PETITIONER, input.consent());
    }
}
