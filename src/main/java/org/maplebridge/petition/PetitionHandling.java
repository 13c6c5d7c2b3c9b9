package org.maplebridge.petition;

import java.time.Instant;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;

/** A petition at work in the unit that has it: its limits, what it waits for, what accompanies it, its solution. */
public final class PetitionHandling {

    private static final String LIMIT_PASSED = "DEADLINE_EXCEEDED";

    private final PetitionState state;

    PetitionHandling(PetitionState state) {
        this.state = state;
    }

    /** Work at a level begins; the limit is running. What was overdue at the top stays so, wherever it is sent. */
    public void entered(Act act, Place at, Instant due, boolean attended, String basis) {
        state.requireOpen();
        state.place = at;
        state.receivedAt = act.at();
        state.status = PetitionStatus.HANDLING;
        state.dueAt = due;
        state.unattended = !attended;
        state.note(act, EventKind.LEVEL_ENTERED, null, basis);
        if (!attended) {
            state.note(act, EventKind.UNATTENDED, null, null);
        }
    }

    /** The last handler left the unit that has it, or one came. */
    public void attended(Act act, boolean someone) {
        if (state.status == PetitionStatus.HANDLING && state.unattended == someone) {
            state.unattended = !someone;
            state.note(act, someone ? EventKind.ATTENDED : EventKind.UNATTENDED, null, null);
        }
    }

    /**
     * Solved here with a written reply.
     *
     * @param atOnce how it is served with this; null where somebody has to serve it
     */
    public void solved(Act act, String writtenReply, ServingWay atOnce) {
        state.require(PetitionStatus.HANDLING);
        state.reply = writtenReply;
        state.resolvedAt = state.place;
        state.end(PetitionStatus.REPLIED, act.at());
        state.note(act, EventKind.SOLVED, null, writtenReply);
        state.serve(act, atOnce, act.at(), null);
    }

    public void handedUp(Act act, String reason, String note) {
        state.require(PetitionStatus.HANDLING);
        state.note(act, EventKind.HANDED_UP, reason, note);
    }

    /** The level's limit passed; the parent unit takes over. */
    public void deadlineExceeded(Act act) {
        state.require(PetitionStatus.HANDLING);
        state.note(act, EventKind.DEADLINE_EXCEEDED, LIMIT_PASSED, null);
    }

    /** The limit passed where nobody is above: the task stays, the petition is overdue and supervised. */
    public void overdueAtTop(Act act) {
        state.require(PetitionStatus.HANDLING);
        state.overdue = true;
        state.note(act, EventKind.OVERDUE_AT_TOP, LIMIT_PASSED, null);
    }

    /** The statutory limit passed: the petition is overdue, wherever it is, and its handling goes on. */
    public void statutoryLimitExceeded(Act act) {
        state.requireOpen();
        state.overdue = true;
        state.note(act, EventKind.STATUTORY_LIMIT_EXCEEDED, LIMIT_PASSED, null);
    }

    /** Work begins that accompanies the handling; the limit of the level runs on. */
    public void accompanimentStarted(Act act, String what) {
        state.require(PetitionStatus.HANDLING);
        state.accompaniments++;
        state.note(act, EventKind.ACCOMPANIMENT_STARTED, what, null);
    }

    /** One less is under way, however it ended. */
    public void accompanimentEnded() {
        state.accompaniments = Math.max(0, state.accompaniments - 1);
        state.changedSilently();
    }

    public void materialRequested(Act act, String what, Instant until) {
        state.require(PetitionStatus.HANDLING);
        state.status = PetitionStatus.WAITING_FOR_PETITIONER;
        state.dueAt = until;
        state.note(act, EventKind.MATERIAL_REQUESTED, null, what);
    }

    public void materialReceived(Act act, String note) {
        state.require(PetitionStatus.WAITING_FOR_PETITIONER);
        state.note(act, EventKind.MATERIAL_RECEIVED, null, note);
    }

    public void supplementExpired(Act act) {
        state.require(PetitionStatus.WAITING_FOR_PETITIONER);
        state.note(act, EventKind.SUPPLEMENT_EXPIRED, null, null);
    }

    public void resumed(Act act, Instant due) {
        state.require(PetitionStatus.WAITING_FOR_PETITIONER);
        state.status = PetitionStatus.HANDLING;
        state.dueAt = due;
        state.note(act, EventKind.HANDLING_RESUMED, null, null);
    }
}
