package org.maplebridge.letters.web;

import java.nio.charset.StandardCharsets;
import org.maplebridge.letters.ReadLetters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a letter as a file that browsers show and keep under its name. */
final class LetterFiles {

    private LetterFiles() {}

    static ResponseEntity<byte[]> answer(ReadLetters.Printed printed) {
        return answer(printed.letter().title() + " " + printed.letter().number() + ".pdf", printed.pdf());
    }

    static ResponseEntity<byte[]> answer(String fileName, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }
}
