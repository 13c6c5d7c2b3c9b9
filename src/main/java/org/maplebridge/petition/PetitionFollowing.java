package org.maplebridge.petition;

import org.maplebridge.petition.Petition.Act;

/** Petitions with the same matter: one leads, the others follow it and are answered together (Reg. art. 19). */
public final class PetitionFollowing {

    private final PetitionState state;

    PetitionFollowing(PetitionState state) {
        this.state = state;
    }

    /** Another petition is carried on by this one from now on. */
    public void followerJoined(Act act, String follower, String why) {
        state.requireOpen();
        state.followers++;
        state.note(act, EventKind.FOLLOWER_JOINED, null, follower + "：" + why);
    }

    public void followerLeft(Act act, String follower, String why) {
        oneLess();
        state.note(act, EventKind.FOLLOWER_LEFT, null, follower + "：" + why);
    }

    /** The same matter is under handling already: it is carried on there. */
    public void joined(Act act, String leader, String why) {
        state.requireOpen();
        state.status = PetitionStatus.HANDLING;
        state.lead = leader;
        state.dueAt = null;
        state.unattended = false;
        state.note(act, EventKind.JOINED_LEAD, null, leader + "：" + why);
    }

    /** It is on its own again: handled from where it was, or ended. What was never accepted is registered again. */
    public void separated(Act act, String why) {
        state.note(act, EventKind.SEPARATED, null, state.lead + "：" + why);
        state.lead = null;
        if (state.acceptedAt == null && state.status == PetitionStatus.HANDLING) {
            state.status = PetitionStatus.REGISTERED;
        }
    }

    /** The reply to the one that led it answers it, too; the unit that gave it is its unit from now on. */
    public void solvedWith(Act act, Petition leader, ServingWay atOnce) {
        state.place = leader.place();
        state.lead = null;
        new PetitionHandling(state).solved(act, leader.reply(), atOnce);
        leader.following().oneLess();
    }

    private void oneLess() {
        state.followers = Math.max(0, state.followers - 1);
        state.changedSilently();
    }

    /** How many petitions it carries on. */
    public int followers() {
        return state.followers;
    }
}
