package org.maplebridge.petition.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.HistoryEntry;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.shared.BeijingTime;

/** An entry of the history as staff see it; every code has its Chinese label beside it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventView(
        int seq,
        OffsetDateTime at,
        String kind,
        String kindLabel,
        String article,
        String articleLabel,
        String actor,
        String actorName,
        String unitCode,
        String unitName,
        String level,
        String levelLabel,
        String reason,
        String reasonLabel,
        String note,
        String previousHash,
        String hash,
        boolean intact) {

    /** @param colleague whether the reader works in a unit, and may read what the staff wrote for one another */
    static EventView of(HistoryEntry entry, boolean colleague) {
        PetitionEvent event = entry.event();
        return new EventView(
                event.seq(),
                BeijingTime.offset(event.at()),
                event.kind().name(),
                event.kind().label(),
                event.article(),
                entry.articleLabel(),
                event.actor(),
                entry.actorName(),
                event.unitCode(),
                entry.unitName(),
                event.level(),
                entry.levelLabel(),
                event.reason(),
                entry.reasonLabel(),
                event.kind() == EventKind.NOTE_ADDED && !colleague ? null : event.note(),
                HexFormat.of().formatHex(event.previousHash()),
                HexFormat.of().formatHex(event.hash()),
                event.intact());
    }
}
