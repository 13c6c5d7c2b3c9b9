package org.maplebridge.mediation.web;

import java.util.List;
import org.maplebridge.mediation.AnswerMediator;
import org.maplebridge.mediation.Mediation;
import org.maplebridge.mediation.ReadMediation;
import org.maplebridge.mediation.ReadMediators;
import org.maplebridge.mediation.Side;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom the petitioner accepts as mediator (PML art. 19). */
@RestController
@RequestMapping("/api/v1/public/petitions/{receiptNumber}/mediators")
class PublicMediatorsController {

    /** Whether he accepts him. */
    record AnswerInput(Boolean accepts) {}

    /** From whom he may choose. */
    record ChoicesView(List<ReadMediators.Choice> mediators) {}

    private final ReadPetition read;
    private final ReadMediation readMediation;
    private final ReadMediators readMediators;
    private final AnswerMediator answerMediator;

    PublicMediatorsController(
            ReadPetition read,
            ReadMediation readMediation,
            ReadMediators readMediators,
            AnswerMediator answerMediator) {
        this.read = read;
        this.readMediation = readMediation;
        this.readMediators = readMediators;
        this.answerMediator = answerMediator;
    }

    @GetMapping
    ChoicesView choices(
            @PathVariable String receiptNumber,
            @RequestHeader(name = "X-Query-Code", required = false) String queryCode) {
        return new ChoicesView(readMediators.of(current(receiptNumber, queryCode), Side.PETITIONER));
    }

    @PutMapping("/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @PathVariable String receiptNumber,
            @PathVariable String username,
            @RequestHeader(name = "X-Query-Code", required = false) String queryCode,
            @RequestBody AnswerInput input) {
        read.withQueryCode(receiptNumber, queryCode);
        answerMediator.answer(current(receiptNumber, queryCode), Side.PETITIONER, username, input.accepts());
    }

    private Mediation current(String receiptNumber, String queryCode) {
        return readMediation
                .choosingMediator(read.withAnyQueryCode(receiptNumber, queryCode))
                .orElseThrow(() -> Refusal.wrongState("mediator-settled", receiptNumber));
    }
}
