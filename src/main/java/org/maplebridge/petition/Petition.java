package org.maplebridge.petition;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.maplebridge.shared.Refusal;

/**
 * One matter and where it stands. The petition guards its own transitions: what does not fit its state is refused, and
 * each change leaves an entry in its history. What belongs to one stage of its life stands in a part of its own, from
 * {@link #acceptance()} to {@link #review()}; here is what concerns all of them.
 */
public final class Petition {

    /** Who does something, and when. */
    public record Act(String actor, Instant at) {

        public static final String SYSTEM = "system";
        public static final String PETITIONER = "petitioner";

        /** Whoever is at odds with the petitioner in a mediation, with a code of his own. */
        public static final String OTHER_SIDE = "other-side";
    }

    /** Where a petition is to be handled. */
    public record Place(String level, String unitCode) {}

    private final long id;
    private final byte[] queryCodeHash;
    private final PetitionState state;

    /** Takes up a stored petition. */
    Petition(long id, byte[] queryCodeHash, PetitionState state) {
        this.id = id;
        this.queryCodeHash = queryCodeHash;
        this.state = state;
    }

    /**
     * Registers a matter.
     *
     * @param closer how notes of secret petitions are stored
     */
    Petition(
            long id, String receiptNumber, byte[] queryCodeHash, Matter matter, UnaryOperator<String> closer, Act act) {
        this(id, queryCodeHash, PetitionState.ofNew(receiptNumber, matter, HistoryTail.ofNew(closer)));
        state.note(act, EventKind.REGISTERED, matter.channel().name(), null);
    }

    /** Until it is accepted, refused or referred. */
    public PetitionAcceptance acceptance() {
        return new PetitionAcceptance(state);
    }

    /** How it comes from unit to unit. */
    public PetitionRoute route() {
        return new PetitionRoute(state);
    }

    /** The work of the unit that has it, until it is solved. */
    public PetitionHandling handling() {
        return new PetitionHandling(state);
    }

    /** Who keeps away from it. */
    public PetitionRecusals recusals() {
        return new PetitionRecusals(state);
    }

    /** Other petitions with the same matter. */
    public PetitionFollowing following() {
        return new PetitionFollowing(state);
    }

    /** What the levels above say to the reply. */
    public PetitionReview review() {
        return new PetitionReview(state);
    }

    /** Notes what changes nothing of its state and fits any. */
    public void noted(Act act, EventKind kind, String reason, String note) {
        state.note(act, kind, reason, note);
    }

    /** The same for what was done at a place of its own; the petition's own way is not touched. */
    public void noted(Act act, Place where, EventKind kind, String reason, String note) {
        state.note(act, where, kind, reason, note);
    }

    /** Notes what changes nothing of its state, but is done only as long as somebody has to act. */
    public void notedWhileOpen(Act act, EventKind kind, String note) {
        notedWhileOpen(act, state.place, kind, note);
    }

    /** The same for what was done at a place of its own. */
    public void notedWhileOpen(Act act, Place where, EventKind kind, String note) {
        state.requireOpen();
        state.note(act, where, kind, null, note);
    }

    /** From now on it is secret for good, and so is what was written before, except in its history. */
    public void conceal() {
        state.conceal();
    }

    /**
     * What was decided last came to the petitioner (Reg. art. 35): what he may ask for next counts from then.
     *
     * @param last whether nothing can follow, so that the matter is closed
     */
    public void served(Act act, ServingWay by, Instant when, String note, boolean last) {
        state.requireReplied();
        if (state.servedAt != null) {
            throw Refusal.wrongState("served-before", receiptNumber(), state.servedBy.label());
        }
        state.serve(act, by, when, note);
        if (last) {
            state.status = PetitionStatus.CLOSED;
        }
    }

    /** Rated by the petitioner after the reply (Reg. art. 21). */
    public void rated(Act act, Satisfaction withUnit, String who) {
        if (state.reply == null) {
            throw Refusal.wrongState("rating-before-reply", receiptNumber(), state.status.label());
        }
        state.note(act, EventKind.RATED, withUnit.name(), who);
    }

    /** Takes the matter back; while it is under review, only the request for the review, and the reply stands. */
    public void withdrawn(Act act, String reason) {
        state.requireOpen();
        if (state.status == PetitionStatus.UNDER_REVIEW) {
            state.end(PetitionStatus.CLOSED, act.at());
            state.note(act, EventKind.REVIEW_WITHDRAWN, null, reason);
            return;
        }
        state.end(PetitionStatus.WITHDRAWN, act.at());
        state.note(act, EventKind.WITHDRAWN, null, reason);
    }

    /** A unit is put under supervision because of it; whoever has it keeps it (Reg. art. 40). */
    public void supervisionRaised(Act act, Place unit, String rule, String reason) {
        if (state.status != PetitionStatus.REPLIED && state.status != PetitionStatus.CLOSED) {
            state.requireOpen();
        }
        state.supervised = true;
        state.note(act, unit, EventKind.SUPERVISION_RAISED, rule, reason);
    }

    public void supervisionEnded(Act act, Place unit, String ending, String note) {
        state.supervised = false;
        state.note(act, unit, EventKind.SUPERVISION_ENDED, ending, note);
    }

    /** It stands on the list of old matters from now on. */
    public void backlogEntered(Act act) {
        state.requireOpen();
        state.backlog = true;
        state.note(act, EventKind.BACKLOG_ENTERED, null, null);
    }

    /** It ended, and with that its place on the list. */
    public void backlogSettled() {
        state.backlog = false;
        state.changedSilently();
    }

    /** The calendar changed and with it the time by which somebody is to act. */
    public void deadlineMoved(Act act, Instant due) {
        if (state.status.open()) {
            state.dueAt = due;
            state.note(act, EventKind.DEADLINE_MOVED, null, due.toString());
        }
    }

    /** The calendar changed and with it the end of a limit that runs beside the present work. */
    public void limitMoved(Act act, String limit, Instant due) {
        if (state.status.open()) {
            state.note(act, EventKind.DEADLINE_MOVED, limit, due.toString());
        }
    }

    /** What is to be stored of it. */
    PetitionState state() {
        return state;
    }

    byte[] queryCodeHash() {
        return queryCodeHash.clone();
    }

    public long id() {
        return id;
    }

    public String receiptNumber() {
        return state.receiptNumber;
    }

    public Matter matter() {
        return state.matter;
    }

    /** A report, a confidential petition or one before discipline inspection (Reg. art. 30, 46). */
    public boolean secret() {
        return state.secret;
    }

    public PetitionStatus status() {
        return state.status;
    }

    /** Where it is handled, or was last; null until triaged. */
    public Place place() {
        return state.place;
    }

    public Procedure procedure() {
        return state.procedure;
    }

    public Colour colour() {
        return state.colour;
    }

    /** End of the limit somebody has now; null when nobody has one. */
    public Instant dueAt() {
        return state.dueAt;
    }

    public boolean overdue() {
        return state.overdue;
    }

    /** Nobody is there to handle it: seen at once by those above. */
    public boolean unattended() {
        return state.unattended;
    }

    /** How often a reply was revoked and the matter handled again. */
    public int redos() {
        return state.redos;
    }

    /** Whether a reply to it was taken back before, by a review or by the level above. */
    public boolean answeredBefore() {
        return state.redos + state.reopenings > 0;
    }

    /** Whether a unit is under supervision because of it. */
    public boolean supervised() {
        return state.supervised;
    }

    /** Whether it stands on the list of old matters. */
    public boolean backlog() {
        return state.backlog;
    }

    public String reply() {
        return state.reply;
    }

    public Place resolvedAt() {
        return state.resolvedAt;
    }

    /** When the last decision came to the petitioner; null as long as it did not. */
    public Instant servedAt() {
        return state.servedAt;
    }

    /** How it came to him; null as long as it did not. */
    public ServingWay servedBy() {
        return state.servedBy;
    }

    /** The way of a claim, once it is accepted; null before. */
    public Way way() {
        return state.way;
    }

    /** What the petitioner is told when it was refused or referred; null otherwise. */
    public String notice() {
        return state.notice;
    }

    /** The body it was sent to, or null. */
    public String referredTo() {
        return state.referredTo;
    }

    /** When it was accepted; null before. */
    public Instant acceptedAt() {
        return state.acceptedAt;
    }

    /** How much work accompanies the handling now. */
    public int accompaniments() {
        return state.accompaniments;
    }

    /** Number of the petition that carries it on; null when it goes its own way. */
    public String lead() {
        return state.lead;
    }

    public Instant endedAt() {
        return state.endedAt;
    }
}
