package org.maplebridge.letters.web;

import java.util.Map;
import org.maplebridge.api.PdfAnswer;
import org.maplebridge.letters.ReadLetters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The letters of a petition, for its petitioner with the query code. */
@RestController
@RequestMapping("/api/v1/public/petitions/{receiptNumber}/letters")
class PublicLetterController {

    private static final String CODE = "X-Query-Code";
    private static final String PETITION = "/api/v1/public/petitions/";

    private final ReadLetters readLetters;

    PublicLetterController(ReadLetters readLetters) {
        this.readLetters = readLetters;
    }

    @GetMapping
    Map<String, Object> list(
            @PathVariable String receiptNumber, @RequestHeader(name = CODE, required = false) String queryCode) {
        return Map.of(
                "letters",
                readLetters.withQueryCode(receiptNumber, queryCode).stream()
                        .map(letter -> LetterView.of(letter, PETITION + receiptNumber))
                        .toList());
    }

    @GetMapping("/{number}.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String receiptNumber,
            @PathVariable String number,
            @RequestHeader(name = CODE, required = false) String queryCode) {
        ReadLetters.Printed letter = readLetters.printWithQueryCode(receiptNumber, number, queryCode);
        return PdfAnswer.named(letter.fileName(), letter.pdf());
    }
}
