package org.maplebridge.petition;

import java.time.Instant;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.shared.Refusal;

/** How a petition comes from unit to unit, and whether the one that has it is competent (Reg. art. 23, 24). */
public final class PetitionRoute {

    private final PetitionState state;

    PetitionRoute(PetitionState state) {
        this.state = state;
    }

    /** The unit objects that it is not competent. Refused once the common superior named it (art. 24). */
    public void returned(Act act, String note) {
        state.require(PetitionStatus.HANDLING);
        if (state.competence == Competence.DECIDED) {
            throw Refusal.againstRule("competence-decided", state.receiptNumber);
        }
        state.transfers++;
        state.objectingUnit = state.place.unitCode();
        state.note(act, EventKind.RETURNED, "WRONGLY_ROUTED", note);
    }

    /** Waits at a superior unit for another unit to be named. */
    public void reroutingAwaited(Place superior, Instant due) {
        state.requireOpen();
        state.place = superior;
        state.dueAt = due;
        state.changedSilently();
    }

    public void rerouted(Act act, Place next, String note) {
        state.requireOpen();
        state.note(act, EventKind.REROUTED, null, note);
        state.competence = state.competence == Competence.REJECTED ? Competence.DECIDED : null;
        sent(next);
    }

    /** The objection was not accepted; the unit keeps the petition, and its time runs on. */
    public void objectionRejected(Act act, Place keeper, String note) {
        state.requireOpen();
        state.note(act, EventKind.OBJECTION_REJECTED, null, note);
        state.competence = Competence.REJECTED;
        sent(keeper);
    }

    private void sent(Place to) {
        state.sentBy = state.place.unitCode();
        state.objectingUnit = null;
        state.place = to;
    }

    public void reroutingExpired(Act act) {
        state.requireOpen();
        state.competence = null;
        state.sentBy = null;
        state.objectingUnit = null;
        state.note(act, EventKind.REROUTING_EXPIRED, "DEADLINE_EXCEEDED", null);
    }

    public void movedTo(Place next) {
        state.requireOpen();
        state.competence = null;
        state.sentBy = null;
        state.place = next;
        state.changedSilently();
    }

    /** How often a unit objected. */
    public int transfers() {
        return state.transfers;
    }

    /** When the unit that handles it got it; null before. */
    public Instant receivedAt() {
        return state.receivedAt;
    }

    /** The unit that named the present one; null where it came by its place or by escalation. */
    public String sentBy() {
        return state.sentBy;
    }

    /** The unit whose objection is being decided, or null. */
    public String objectingUnit() {
        return state.objectingUnit;
    }

    /** What was said to the objection of the unit that has it; null where nothing was. */
    public Competence competence() {
        return state.competence;
    }
}
