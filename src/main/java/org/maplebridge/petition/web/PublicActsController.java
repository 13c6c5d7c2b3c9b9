package org.maplebridge.petition.web;

import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.RatePetition;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.UrgePetition;
import org.maplebridge.petition.WithdrawPetition;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a petitioner does himself: he withdraws, urges, rates and asks for a review. */
@RestController
@RequestMapping("/api/v1/public/petitions/{receiptNumber}")
class PublicActsController {

    private final ReadPetition read;
    private final WithdrawPetition withdrawPetition;
    private final UrgePetition urgePetition;
    private final RatePetition ratePetition;
    private final Appeals appeals;
    private final PublicViews views;

    PublicActsController(
            ReadPetition read,
            WithdrawPetition withdrawPetition,
            UrgePetition urgePetition,
            RatePetition ratePetition,
            Appeals appeals,
            PublicViews views) {
        this.read = read;
        this.withdrawPetition = withdrawPetition;
        this.urgePetition = urgePetition;
        this.ratePetition = ratePetition;
        this.appeals = appeals;
        this.views = views;
    }

    @PostMapping("/withdrawal")
    PublicView withdraw(
            @PathVariable String receiptNumber,
            @RequestHeader(name = PublicPetitionController.CODE, required = false) String queryCode,
            @RequestBody ReasonInput input) {
        read.withQueryCode(receiptNumber, queryCode);
        withdrawPetition.withdraw(receiptNumber, Petition.Act.PETITIONER, input.checked());
        return shown(receiptNumber, queryCode);
    }

    @PostMapping("/urgings")
    PublicView urge(
            @PathVariable String receiptNumber,
            @RequestHeader(name = PublicPetitionController.CODE, required = false) String queryCode,
            @RequestBody ReasonInput input) {
        read.withAnyQueryCode(receiptNumber, queryCode);
        urgePetition.urge(receiptNumber, Petition.Act.PETITIONER, input.checked());
        return shown(receiptNumber, queryCode);
    }

    @PostMapping("/rating")
    PublicView rate(
            @PathVariable String receiptNumber,
            @RequestHeader(name = PublicPetitionController.CODE, required = false) String queryCode,
            @RequestBody RatePetition.Input input) {
        int petitioner = read.withAnyQueryCode(receiptNumber, queryCode).petitioner();
        ratePetition.rateOwn(receiptNumber, petitioner, input);
        return shown(receiptNumber, queryCode);
    }

    @PostMapping("/reviews")
    PublicView askForReview(
            @PathVariable String receiptNumber,
            @RequestHeader(name = PublicPetitionController.CODE, required = false) String queryCode,
            @RequestBody ReasonInput input) {
        read.withAnyQueryCode(receiptNumber, queryCode);
        appeals.ask(receiptNumber, Petition.Act.PETITIONER, input.checked());
        return shown(receiptNumber, queryCode);
    }

    private PublicView shown(String receiptNumber, String queryCode) {
        return views.of(read.withAnyQueryCode(receiptNumber, queryCode), null);
    }
}
