package org.maplebridge.petition;

import java.time.Instant;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;

/** A petition from its registration until it is accepted, refused or referred (Reg. art. 22, 23). */
public final class PetitionAcceptance {

    private final PetitionState state;

    PetitionAcceptance(PetitionState state) {
        this.state = state;
    }

    /** Sorted by the rules of triage and sent to its first unit; what a unit had before is sorted again. */
    public void triaged(Act act, Place first, Procedure chosen, Colour chosenColour, String why) {
        state.requireOpen();
        boolean again = state.receivedAt != null;
        state.procedure = chosen;
        state.colour = chosenColour;
        state.place = first;
        state.note(act, again ? EventKind.SORTED_AGAIN : EventKind.TRIAGED, chosen.name(), why);
    }

    /**
     * Found later, whatever stage it is at, to be a report, to accuse somebody, or to be urgent (Reg. art. 25, 30).
     *
     * @param found the same matter with another purpose and whom it accuses
     * @param why code of what was found
     */
    void reclassified(Act act, Matter found, Procedure chosen, Colour chosenColour, String why, String what) {
        state.matter = found;
        if (found.secret()) {
            state.conceal();
        }
        state.procedure = chosen;
        state.colour = chosenColour;
        state.note(act, EventKind.RECLASSIFIED, why, what);
    }

    /** Waits for a registrar to look at it; what the rules proposed stands until he corrects it. */
    public void awaited(
            Act act, Place registrar, Procedure proposed, Colour proposedColour, Way proposedWay, String why) {
        state.requireOpen();
        state.way = proposedWay;
        state.place = registrar;
        state.procedure = proposed;
        state.colour = proposedColour;
        state.note(act, EventKind.ACCEPTANCE_AWAITED, null, why);
    }

    /** The registrar is to decide until then. */
    public void dueBy(Instant due) {
        state.requireOpen();
        state.dueAt = due;
        state.changedSilently();
    }

    /** A registrar corrected what the rules proposed. */
    public void triageCorrected(Act act, Purpose purpose, Procedure chosen, Colour chosenColour, String what) {
        state.require(PetitionStatus.REGISTERED);
        state.matter = state.matter.withPurpose(purpose);
        if (state.matter.secret()) {
            state.conceal();
        }
        state.procedure = chosen;
        state.colour = chosenColour;
        state.note(act, EventKind.TRIAGE_CORRECTED, null, what);
    }

    /** A registrar corrected where the matter arose or what it is about. */
    void corrected(Act act, String areaCode, String address, String category, String what) {
        state.require(PetitionStatus.REGISTERED);
        state.matter = state.matter.withPlace(areaCode, address, category);
        state.note(act, EventKind.MATTER_CORRECTED, null, what);
    }

    /** It belongs under another subject than was said. */
    void sortedUnder(Act act, String category) {
        state.requireOpen();
        state.matter = state.matter.withPlace(state.matter.areaCode(), state.matter.address(), category);
        state.note(act, EventKind.MATTER_CORRECTED, null, "分类改为" + category);
    }

    /** A registrar added what was missing; what it is stands with the petitioners. */
    public void completed(Act act) {
        state.require(PetitionStatus.REGISTERED);
        state.note(act, EventKind.COMPLETED, null, null);
    }

    /** The limit of the decision passed; the task stays. */
    public void overdue(Act act) {
        state.require(PetitionStatus.REGISTERED);
        state.overdue = true;
        state.note(act, EventKind.ACCEPTANCE_OVERDUE, "DEADLINE_EXCEEDED", null);
    }

    /**
     * Not accepted (Reg. art. 23).
     *
     * @param why code of the reason where it is one of its own, or null
     * @param told reasons and next rights, as the petitioner reads them
     */
    public void refused(Act act, String why, String told) {
        state.require(PetitionStatus.REGISTERED);
        state.notice = told;
        state.end(PetitionStatus.REFUSED, act.at());
        state.note(act, EventKind.REFUSED, why, told);
    }

    /** Sent to the body that is competent (Reg. art. 22). */
    public void referred(Act act, String body, String told) {
        state.require(PetitionStatus.REGISTERED);
        state.notice = told;
        state.referredTo = body;
        state.end(PetitionStatus.REFERRED, act.at());
        state.note(act, EventKind.REFERRED, null, told);
    }

    /**
     * Sent to the body above, at whatever stage, because nobody here may have it (Reg. art. 22, 28, 30).
     *
     * @param from who registered it, where it has come to no unit yet
     */
    public void referredAbove(Act act, Place from, String body, String why, String told) {
        state.requireOpen();
        if (state.place == null) {
            state.place = from;
        }
        state.notice = told;
        state.referredTo = body;
        state.end(PetitionStatus.REFERRED, act.at());
        state.note(act, from, EventKind.REFERRED, why, told);
    }

    /** What that body told of it; the petitioner reads it below why it was referred. */
    public void returned(Act act, String result) {
        state.require(PetitionStatus.REFERRED);
        state.notice = state.notice + "\n结果：" + result;
        state.note(act, EventKind.REFERRAL_RETURNED, null, result);
    }

    /**
     * Formally taken on (Reg. art. 22, 23): the statutory limit, where there is one, counts from now.
     *
     * @param why what a person gave as the reason, or null
     */
    public void accepted(Act act, String how, Way chosen, String why) {
        state.requireOpen();
        state.way = chosen;
        state.acceptedAt = act.at();
        state.note(act, EventKind.ACCEPTED, how, why);
    }
}
