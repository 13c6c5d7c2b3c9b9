package org.maplebridge.petition;

import java.time.Instant;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;

/** A petition whose reply is examined by the levels above, once or twice (Reg. art. 35, 36). */
public final class PetitionReview {

    private final PetitionState state;

    PetitionReview(PetitionState state) {
        this.state = state;
    }

    /**
     * The petitioner does not accept the reply, or the decision of the review, and asks the level above; who does has it,
     * whether or not somebody recorded how.
     */
    public void asked(Act act, String stage, String reason) {
        state.requireReplied();
        if (state.servedAt == null) {
            state.serve(act, ServingWay.KNOWN, act.at(), null);
        }
        state.status = PetitionStatus.UNDER_REVIEW;
        state.endedAt = null;
        state.note(act, EventKind.REVIEW_ASKED, stage, reason);
    }

    /** The reviewing unit has it; its time is running. */
    public void begun(Act act, Place reviewer, String stage, Instant due) {
        state.require(PetitionStatus.UNDER_REVIEW);
        state.dueAt = due;
        state.note(act, reviewer, EventKind.REVIEW_BEGUN, stage, null);
    }

    /** The time to decide passed: marked, and still to be decided. */
    public void overdue(Act act, Place reviewer, String stage) {
        state.require(PetitionStatus.UNDER_REVIEW);
        state.overdue = true;
        state.note(act, reviewer, EventKind.REVIEW_OVERDUE, stage, null);
    }

    public void resumed(Instant due) {
        state.require(PetitionStatus.UNDER_REVIEW);
        state.dueAt = due;
        state.changedSilently();
    }

    /**
     * What it came to; after the second one the matter is closed for good, once the petitioner has the decision.
     *
     * @param atOnce how it is served with this; null where somebody has to serve it
     */
    public void decided(
            Act act, Place reviewer, String stage, String decision, String opinion, boolean last, ServingWay atOnce) {
        state.require(PetitionStatus.UNDER_REVIEW);
        state.end(last && atOnce != null ? PetitionStatus.CLOSED : PetitionStatus.REPLIED, act.at());
        state.note(act, reviewer, EventKind.REVIEW_DECIDED, stage + "_" + decision, opinion);
        state.serve(act, atOnce, act.at(), null);
    }

    public void windowPassed(Act act) {
        state.requireReplied();
        state.status = PetitionStatus.CLOSED;
        state.note(act, EventKind.REVIEW_WINDOW_PASSED, null, null);
    }

    /** The reply was revoked: the unit that gave it handles the matter again. */
    public void redoOrdered(Act act) {
        state.requireReplied();
        state.redos++;
        takeBackReply();
        state.note(act, EventKind.REDO_ORDERED, null, null);
    }

    /** The level above has the unit handle the matter again; the reply no longer stands. */
    public void reopened(Act act, Place by, String reason) {
        state.requireReplied();
        state.reopenings++;
        takeBackReply();
        state.note(act, by, EventKind.REOPENED, null, reason);
    }

    private void takeBackReply() {
        state.status = PetitionStatus.HANDLING;
        state.receivedAt = null;
        state.overdue = false;
        state.reply = null;
        state.resolvedAt = null;
        state.servedAt = null;
        state.servedBy = null;
        state.endedAt = null;
    }
}
