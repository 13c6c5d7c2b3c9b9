package org.maplebridge.petition.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.maplebridge.petition.PetitionEvent;

/** An entry of the history as staff see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventView(
        int seq,
        OffsetDateTime at,
        String kind,
        String kindLabel,
        String actor,
        String unitCode,
        String level,
        String reason,
        String note,
        String previousHash,
        String hash,
        boolean intact) {

    static EventView of(PetitionEvent event) {
        return new EventView(
                event.seq(),
                PetitionView.local(event.at()),
                event.kind().name(),
                event.kind().label(),
                event.actor(),
                event.unitCode(),
                event.level(),
                event.reason(),
                event.note(),
                HexFormat.of().formatHex(event.previousHash()),
                HexFormat.of().formatHex(event.hash()),
                event.intact());
    }
}
