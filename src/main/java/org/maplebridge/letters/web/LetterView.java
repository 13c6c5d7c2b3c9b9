package org.maplebridge.letters.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import org.maplebridge.letters.Letter;
import org.maplebridge.shared.BeijingTime;
import org.springframework.web.util.UriUtils;

/** A letter as the REST contract lists it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
        String kind,
        String kindLabel,
        String number,
        String unitCode,
        String recipient,
        OffsetDateTime issuedAt,
        String hash,
        Map<String, String> links) {

    static LetterView of(Letter letter, String petition) {
        return new LetterView(
                letter.kind().name(),
                letter.title(),
                letter.number(),
                letter.unitCode(),
                letter.recipient(),
                BeijingTime.offset(letter.issuedAt()),
                letter.hash() == null ? null : HexFormat.of().formatHex(letter.hash()),
                Map.of(
                        "pdf",
                        petition + "/letters/"
                                + UriUtils.encodePathSegment(letter.number(), StandardCharsets.UTF_8)
                                + ".pdf"));
    }
}
