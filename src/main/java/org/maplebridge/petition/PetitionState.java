package org.maplebridge.petition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.shared.Refusal;

/**
 * All that changes of a petition, and what several of its parts guard and note alike. Only the petition, its parts and
 * the table of its rows touch it.
 */
final class PetitionState {

    final String receiptNumber;
    final HistoryTail history;
    Matter matter;
    PetitionStatus status;
    Place place;
    Procedure procedure;
    Colour colour;
    Instant dueAt;
    boolean overdue;
    boolean unattended;
    int transfers;
    int redos;
    int reopenings;
    boolean supervised;
    boolean backlog;
    boolean secret;
    Set<String> asides = Set.of();
    int recusals;
    String reply;
    Place resolvedAt;
    Instant servedAt;
    ServingWay servedBy;
    Way way;
    String notice;
    String referredTo;
    Instant receivedAt;
    String sentBy;
    String objectingUnit;
    Competence competence;
    Instant acceptedAt;
    Instant endedAt;
    int accompaniments;
    int followers;
    String lead;

    private boolean unwritten;
    private boolean newlySecret;
    private boolean changed;

    /** Of a stored petition: the rest is filled in. */
    PetitionState(String receiptNumber, Matter matter, HistoryTail history) {
        this.receiptNumber = receiptNumber;
        this.matter = matter;
        this.history = history;
    }

    /** Of a petition that is registered now. */
    static PetitionState ofNew(String receiptNumber, Matter matter, HistoryTail history) {
        PetitionState state = new PetitionState(receiptNumber, matter, history);
        state.status = PetitionStatus.REGISTERED;
        state.secret = matter.secret();
        state.unwritten = true;
        return state;
    }

    void requireOpen() {
        if (!status.open()) {
            throw Refusal.wrongState("petition-ended", receiptNumber, status.label());
        }
    }

    void requireReplied() {
        if (reply == null || status != PetitionStatus.REPLIED && status != PetitionStatus.CLOSED) {
            throw Refusal.wrongState("no-reply-yet", receiptNumber, status.label());
        }
    }

    void require(PetitionStatus expected) {
        if (status != expected) {
            throw Refusal.wrongState("petition-in-other-state", receiptNumber, status.label(), expected.label());
        }
    }

    void note(Act act, EventKind kind, String reason, String note) {
        note(act, place, kind, reason, note);
    }

    void note(Act act, Place where, EventKind kind, String reason, String note) {
        history.add(act, where, kind, reason, note, secret);
        changed = true;
    }

    /** What changed leaves no entry in the history. */
    void changedSilently() {
        changed = true;
    }

    void conceal() {
        if (!secret) {
            secret = true;
            newlySecret = !unwritten;
            changed = true;
        }
    }

    void end(PetitionStatus end, Instant at) {
        status = end;
        endedAt = at;
        dueAt = null;
        unattended = false;
    }

    /** What was decided last came to the petitioner; where nobody served it yet, by null. */
    void serve(Act act, ServingWay by, Instant when, String note) {
        servedBy = by;
        servedAt = by == null ? null : when;
        if (by != null) {
            note(act, EventKind.SERVED, by.name(), note);
        }
    }

    /** Whether it has still to be written. */
    boolean changed() {
        return changed;
    }

    /** Whether no row stands for it yet. */
    boolean unwritten() {
        return unwritten;
    }

    /** Whether its stored words have still to be closed; asked once. */
    boolean takeNewlySecret() {
        boolean taken = newlySecret;
        newlySecret = false;
        return taken;
    }

    /** It is written now, with these entries. */
    List<PetitionEvent> takeAdded() {
        changed = false;
        unwritten = false;
        return history.takeAdded();
    }
}
