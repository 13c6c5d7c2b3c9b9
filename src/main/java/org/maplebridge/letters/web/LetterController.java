package org.maplebridge.letters.web;

import java.util.Map;
import org.maplebridge.api.PdfAnswer;
import org.maplebridge.letters.ReadLetters;
import org.maplebridge.organization.StaffMember;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The letters of a petition, for staff. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}/letters")
class LetterController {

    private static final String PETITION = "/api/v1/petitions/";

    private final ReadLetters readLetters;

    LetterController(ReadLetters readLetters) {
        this.readLetters = readLetters;
    }

    @GetMapping
    Map<String, Object> list(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return Map.of(
                "letters",
                readLetters.of(receiptNumber, caller).stream()
                        .map(letter -> LetterView.of(letter, PETITION + receiptNumber))
                        .toList());
    }

    @GetMapping("/{number}.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String receiptNumber,
            @PathVariable String number,
            @AuthenticationPrincipal StaffMember caller) {
        ReadLetters.Printed letter = readLetters.print(receiptNumber, number, caller);
        return PdfAnswer.named(letter.fileName(), letter.pdf());
    }
}
