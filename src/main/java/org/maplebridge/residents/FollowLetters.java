package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.maplebridge.api.PdfAnswer;
import org.maplebridge.letters.ReadLetters;
import org.maplebridge.pages.WebPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A petitioner reads and keeps the letters that were written to him; whoever does not follow is asked who he is. */
@WebPage
class FollowLetters {

    private final ReadLetters readLetters;
    private final Clock time;

    FollowLetters(ReadLetters readLetters, Clock time) {
        this.readLetters = readLetters;
        this.time = time;
    }

    @GetMapping("/follow/letters/{number}.pdf")
    ResponseEntity<byte[]> print(@PathVariable String number, HttpServletRequest request) {
        Following following = Following.in(Following.Door.PETITION, request, time.instant());
        if (following == null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/follow"))
                    .build();
        }
        ReadLetters.Printed letter =
                readLetters.printWithQueryCode(following.receiptNumber(), number, following.queryCode());
        return PdfAnswer.named(letter.fileName(), letter.pdf());
    }
}
