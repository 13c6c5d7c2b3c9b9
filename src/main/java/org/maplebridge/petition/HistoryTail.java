package org.maplebridge.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;

/** The end of a petition's history, where entries are added: each is chained to the one before it. */
final class HistoryTail {

    private final UnaryOperator<String> closer;
    private final List<PetitionEvent> added = new ArrayList<>();
    private int lastSeq;
    private byte[] lastHash;

    /** @param closer how notes of secret petitions are stored */
    HistoryTail(UnaryOperator<String> closer, int lastSeq, byte[] lastHash) {
        this.closer = closer;
        this.lastSeq = lastSeq;
        this.lastHash = lastHash;
    }

    static HistoryTail ofNew(UnaryOperator<String> closer) {
        return new HistoryTail(closer, 0, PetitionEvent.BEGINNING);
    }

    void add(Act act, Place where, EventKind kind, String reason, String note, boolean secret) {
        lastSeq++;
        PetitionEvent event = PetitionEvent.after(
                lastHash,
                lastSeq,
                act.at(),
                kind,
                act.actor(),
                where == null ? null : where.unitCode(),
                where == null ? null : where.level(),
                reason,
                note,
                secret ? closer.apply(note) : note);
        lastHash = event.hash();
        added.add(event);
    }

    List<PetitionEvent> takeAdded() {
        List<PetitionEvent> taken = List.copyOf(added);
        added.clear();
        return taken;
    }

    int lastSeq() {
        return lastSeq;
    }

    byte[] lastHash() {
        return lastHash;
    }
}
