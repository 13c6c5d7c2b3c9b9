package org.maplebridge.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.maplebridge.shared.Refusal;

/**
 * One matter and where it stands. The petition guards its own transitions: what does not fit its state is refused, and
 * each change leaves an entry in its history.
 */
public final class Petition {

    /** Who does something, and when. */
    public record Act(String actor, Instant at) {

        public static final String SYSTEM = "system";
        public static final String PETITIONER = "petitioner";
    }

    /** Where a petition is to be handled. */
    public record Place(String level, String unitCode) {}

    private final long id;
    private final String receiptNumber;
    private final byte[] queryCodeHash;
    private Matter matter;
    private final UnaryOperator<String> closer;
    private boolean unwritten;
    private boolean newlySecret;

    private PetitionStatus status;
    private Place place;
    private Procedure procedure;
    private Colour colour;
    private Instant dueAt;
    private boolean overdue;
    private boolean unattended;
    private int transfers;
    private int redos;
    private int reopenings;
    private boolean supervised;
    private boolean backlog;
    private boolean secret;
    private Set<String> asides = Set.of();
    private int recusals;
    private String reply;
    private Place resolvedAt;
    private Instant servedAt;
    private ServingWay servedBy;
    private Way way;
    private String notice;
    private String referredTo;
    private Instant receivedAt;
    private String sentBy;
    private String objectingUnit;
    private Competence competence;
    private Instant acceptedAt;
    private Instant endedAt;
    private int accompaniments;
    private int followers;
    private String lead;
    private int lastSeq;
    private byte[] lastHash;
    private final List<PetitionEvent> added = new ArrayList<>();
    private boolean changed;

    /**
     * Registers a matter.
     *
     * @param closer how notes of secret petitions are stored
     */
    Petition(
            long id, String receiptNumber, byte[] queryCodeHash, Matter matter, UnaryOperator<String> closer, Act act) {
        this.id = id;
        this.receiptNumber = receiptNumber;
        this.queryCodeHash = queryCodeHash;
        this.matter = matter;
        this.closer = closer;
        this.secret = matter.secret();
        this.unwritten = true;
        this.status = PetitionStatus.REGISTERED;
        this.lastHash = PetitionEvent.BEGINNING;
        add(act, EventKind.REGISTERED, matter.channel().name(), null);
    }

    /** Takes up a stored petition. */
    Petition(
            long id,
            String receiptNumber,
            byte[] queryCodeHash,
            Matter matter,
            UnaryOperator<String> closer,
            Standing standing) {
        this.id = id;
        this.receiptNumber = receiptNumber;
        this.queryCodeHash = queryCodeHash;
        this.matter = matter;
        this.closer = closer;
        this.status = standing.status();
        this.place = standing.place();
        this.procedure = standing.procedure();
        this.colour = standing.colour();
        this.dueAt = standing.dueAt();
        this.overdue = standing.overdue();
        this.unattended = standing.unattended();
        this.transfers = standing.transfers();
        this.redos = standing.redos();
        this.reopenings = standing.reopenings();
        this.supervised = standing.supervised();
        this.backlog = standing.backlog();
        this.secret = standing.secret();
        this.asides = standing.asides();
        this.recusals = standing.recusals();
        this.reply = standing.reply();
        this.resolvedAt = standing.resolvedAt();
        this.servedAt = standing.servedAt();
        this.servedBy = standing.servedBy();
        this.way = standing.way();
        this.notice = standing.notice();
        this.referredTo = standing.referredTo();
        this.receivedAt = standing.receivedAt();
        this.sentBy = standing.sentBy();
        this.objectingUnit = standing.objectingUnit();
        this.competence = standing.competence();
        this.acceptedAt = standing.acceptedAt();
        this.endedAt = standing.endedAt();
        this.accompaniments = standing.accompaniments();
        this.followers = standing.followers();
        this.lead = standing.lead();
        this.lastSeq = standing.lastSeq();
        this.lastHash = standing.lastHash();
    }

    /** The changeable part of a petition, as it is stored. */
    record Standing(
            PetitionStatus status,
            Place place,
            Procedure procedure,
            Colour colour,
            Instant dueAt,
            boolean overdue,
            boolean unattended,
            int transfers,
            int redos,
            int reopenings,
            boolean supervised,
            boolean backlog,
            boolean secret,
            Set<String> asides,
            int recusals,
            String reply,
            Place resolvedAt,
            Instant servedAt,
            ServingWay servedBy,
            Way way,
            String notice,
            String referredTo,
            Instant receivedAt,
            String sentBy,
            String objectingUnit,
            Competence competence,
            Instant acceptedAt,
            Instant endedAt,
            int accompaniments,
            int followers,
            String lead,
            int lastSeq,
            byte[] lastHash) {}

    Standing standing() {
        return new Standing(
                status,
                place,
                procedure,
                colour,
                dueAt,
                overdue,
                unattended,
                transfers,
                redos,
                reopenings,
                supervised,
                backlog,
                secret,
                asides,
                recusals,
                reply,
                resolvedAt,
                servedAt,
                servedBy,
                way,
                notice,
                referredTo,
                receivedAt,
                sentBy,
                objectingUnit,
                competence,
                acceptedAt,
                endedAt,
                accompaniments,
                followers,
                lead,
                lastSeq,
                lastHash);
    }

    /** From now on it is secret for good, and so is what was written before, except in its history. */
    public void conceal() {
        if (!secret) {
            secret = true;
            newlySecret = !unwritten;
            changed = true;
        }
    }

    /** Sorted by the rules of triage and sent to its first unit. */
    public void triaged(Act act, Place first, Procedure chosen, Colour chosenColour, String why) {
        requireOpen();
        procedure = chosen;
        colour = chosenColour;
        place = first;
        add(act, EventKind.TRIAGED, chosen.name(), why);
    }

    /** Waits for a registrar to look at it; what the rules proposed stands until he corrects it. */
    public void reviewAwaited(
            Act act, Place registrar, Procedure proposed, Colour proposedColour, Way proposedWay, String why) {
        requireOpen();
        way = proposedWay;
        place = registrar;
        procedure = proposed;
        colour = proposedColour;
        add(act, EventKind.ACCEPTANCE_AWAITED, null, why);
    }

    /** Somebody is to act until then. */
    public void dueBy(Instant due) {
        requireOpen();
        dueAt = due;
        changed = true;
    }

    /** A registrar corrected what the rules proposed. */
    public void triageCorrected(Act act, Purpose purpose, Procedure chosen, Colour chosenColour, String what) {
        requireStatus(PetitionStatus.REGISTERED);
        matter = matter.withPurpose(purpose);
        if (matter.secret()) {
            conceal();
        }
        procedure = chosen;
        colour = chosenColour;
        add(act, EventKind.TRIAGE_CORRECTED, null, what);
    }

    /** A registrar corrected where the matter arose or what it is about. */
    void corrected(Act act, String areaCode, String address, String category, String what) {
        requireStatus(PetitionStatus.REGISTERED);
        matter = matter.withPlace(areaCode, address, category);
        add(act, EventKind.MATTER_CORRECTED, null, what);
    }

    /** A registrar added what was missing; what it is stands with the petitioners. */
    public void completed(Act act) {
        requireStatus(PetitionStatus.REGISTERED);
        add(act, EventKind.COMPLETED, null, null);
    }

    /** The limit of the decision on acceptance passed; the task stays. */
    public void acceptanceOverdue(Act act) {
        requireStatus(PetitionStatus.REGISTERED);
        overdue = true;
        add(act, EventKind.ACCEPTANCE_OVERDUE, "DEADLINE_EXCEEDED", null);
    }

    /** Who raises it raised a matter that was decided for good: a registrar looks whether it is the same (Reg. art. 36). */
    public void finalMatterFound(Act act, List<String> numbers) {
        add(act, EventKind.FINAL_MATTER_FOUND, null, String.join("、", numbers));
    }

    /**
     * Not accepted (Reg. art. 23).
     *
     * @param why code of the reason where it is one of its own, or null
     * @param told reasons and next rights, as the petitioner reads them
     */
    public void refused(Act act, String why, String told) {
        requireStatus(PetitionStatus.REGISTERED);
        notice = told;
        end(PetitionStatus.REFUSED, act.at());
        add(act, EventKind.REFUSED, why, told);
    }

    /** Sent to the body that is competent (Reg. art. 22). */
    public void referred(Act act, String body, String told) {
        requireStatus(PetitionStatus.REGISTERED);
        notice = told;
        referredTo = body;
        end(PetitionStatus.REFERRED, act.at());
        add(act, EventKind.REFERRED, null, told);
    }

    /** Formally taken on (Reg. art. 22, 23): the statutory limit, where there is one, counts from now. */
    public void accepted(Act act, String how, Way chosen) {
        requireOpen();
        way = chosen;
        acceptedAt = act.at();
        add(act, EventKind.ACCEPTED, how, null);
    }

    /** Work at a level begins; the limit is running. What was overdue at the top stays so, wherever it is sent. */
    public void entered(Act act, Place at, Instant due, boolean attended, String basis) {
        requireOpen();
        place = at;
        receivedAt = act.at();
        status = PetitionStatus.HANDLING;
        dueAt = due;
        unattended = !attended;
        add(act, EventKind.LEVEL_ENTERED, null, basis);
        if (!attended) {
            add(act, EventKind.UNATTENDED, null, null);
        }
    }

    /** The last handler left the unit that has it, or one came. */
    public void attended(Act act, boolean someone) {
        if (status == PetitionStatus.HANDLING && unattended == someone) {
            unattended = !someone;
            add(act, someone ? EventKind.ATTENDED : EventKind.UNATTENDED, null, null);
        }
    }

    public void reminded(Act act, int percent) {
        add(act, EventKind.REMINDED, "AT_" + percent + "_PERCENT", null);
    }

    public void urged(Act act, String reason) {
        requireOpen();
        add(act, EventKind.URGED, null, reason);
    }

    /**
     * Solved here with a written reply.
     *
     * @param atOnce how it is served with this; null where somebody has to serve it
     */
    public void solved(Act act, String writtenReply, ServingWay atOnce) {
        requireStatus(PetitionStatus.HANDLING);
        reply = writtenReply;
        resolvedAt = place;
        end(PetitionStatus.REPLIED, act.at());
        add(act, EventKind.SOLVED, null, writtenReply);
        serve(act, atOnce, act.at(), null);
    }

    /**
     * What was decided last came to the petitioner (Reg. art. 35): what he may ask for next counts from then.
     *
     * @param last whether nothing can follow, so that the matter is closed
     */
    public void served(Act act, ServingWay by, Instant when, String note, boolean last) {
        requireReplied();
        if (servedAt != null) {
            throw Refusal.wrongState("served-before", receiptNumber, servedBy.label());
        }
        serve(act, by, when, note);
        if (last) {
            status = PetitionStatus.CLOSED;
        }
    }

    private void serve(Act act, ServingWay by, Instant when, String note) {
        servedBy = by;
        servedAt = by == null ? null : when;
        if (by != null) {
            add(act, EventKind.SERVED, by.name(), note);
        }
    }

    /** Who acts on a decision has it, whether or not somebody recorded how. */
    private void known(Act act) {
        if (servedAt == null) {
            serve(act, ServingWay.KNOWN, act.at(), null);
        }
    }

    /** Another petition with the same matter is carried on by this one from now on (Reg. art. 19). */
    public void followerJoined(Act act, String follower, String why) {
        requireOpen();
        followers++;
        add(act, EventKind.FOLLOWER_JOINED, null, follower + "：" + why);
    }

    public void followerLeft(Act act, String follower, String why) {
        followers = Math.max(0, followers - 1);
        add(act, EventKind.FOLLOWER_LEFT, null, follower + "：" + why);
    }

    /** The same matter is under handling already: it is carried on there and answered together (Reg. art. 19). */
    public void joined(Act act, String leader, String why) {
        requireOpen();
        status = PetitionStatus.HANDLING;
        lead = leader;
        dueAt = null;
        unattended = false;
        add(act, EventKind.JOINED_LEAD, null, leader + "：" + why);
    }

    /** It is on its own again: handled from where it was, or ended. What was never accepted is registered again. */
    public void separated(Act act, String why) {
        add(act, EventKind.SEPARATED, null, lead + "：" + why);
        lead = null;
        if (acceptedAt == null && status == PetitionStatus.HANDLING) {
            status = PetitionStatus.REGISTERED;
        }
    }

    /** The reply to the one that led it answers it, too; the unit that gave it is its unit from now on. */
    public void solvedWith(Act act, Petition leader, ServingWay atOnce) {
        place = leader.place;
        lead = null;
        solved(act, leader.reply, atOnce);
        leader.followers = Math.max(0, leader.followers - 1);
        leader.changed = true;
    }

    /** Rated by the petitioner after the reply (Reg. art. 21). */
    public void rated(Act act, Satisfaction withUnit, String who) {
        if (reply == null) {
            throw Refusal.wrongState("rating-before-reply", receiptNumber, status.label());
        }
        add(act, EventKind.RATED, withUnit.name(), who);
    }

    /** One of several petitioners got a code of his own. */
    public void queryCodeIssued(Act act, String who) {
        add(act, EventKind.QUERY_CODE_ISSUED, null, who);
    }

    /** The level above looks at a reply that the petitioner is dissatisfied with, by a step of its own. */
    public void rechecking(Act act, Place where, EventKind kind, String result, String note) {
        add(act, where, kind, result, note);
    }

    /** The level above has the unit handle the matter again; the reply no longer stands. */
    public void reopened(Act act, Place by, String reason) {
        requireReplied();
        reopenings++;
        takeBackReply();
        add(act, by, EventKind.REOPENED, null, reason);
    }

    private void takeBackReply() {
        status = PetitionStatus.HANDLING;
        overdue = false;
        reply = null;
        resolvedAt = null;
        servedAt = null;
        servedBy = null;
        endedAt = null;
    }

    public void handedUp(Act act, String reason, String note) {
        requireStatus(PetitionStatus.HANDLING);
        add(act, EventKind.HANDED_UP, reason, note);
    }

    /** The level's limit passed; the parent unit takes over. */
    public void deadlineExceeded(Act act) {
        requireStatus(PetitionStatus.HANDLING);
        add(act, EventKind.DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED", null);
    }

    /** The limit passed where nobody is above: the task stays, the petition is overdue and supervised. */
    public void overdueAtTop(Act act) {
        requireStatus(PetitionStatus.HANDLING);
        overdue = true;
        add(act, EventKind.OVERDUE_AT_TOP, "DEADLINE_EXCEEDED", null);
    }

    /** The statutory limit passed: the petition is overdue, wherever it is, and its handling goes on. */
    public void statutoryLimitExceeded(Act act) {
        requireOpen();
        overdue = true;
        add(act, EventKind.STATUTORY_LIMIT_EXCEEDED, "DEADLINE_EXCEEDED", null);
    }

    /** @param days calendar days that the statutory limit is to be longer */
    public void extensionRequested(Act act, int days, String why) {
        requireOpen();
        add(act, EventKind.EXTENSION_REQUESTED, null, days + " 日：" + why);
    }

    /** @param why what the petitioner is told (Reg. art. 34) */
    public void extended(Act act, int days, String why) {
        requireOpen();
        add(act, EventKind.EXTENDED, null, days + " 日：" + why);
    }

    public void extensionRefused(Act act, String why) {
        requireOpen();
        add(act, EventKind.EXTENSION_REFUSED, null, why);
    }

    /** Work begins that accompanies the handling; the limit of the level runs on. */
    public void accompanimentStarted(Act act, String what) {
        requireStatus(PetitionStatus.HANDLING);
        accompaniments++;
        add(act, EventKind.ACCOMPANIMENT_STARTED, what, null);
    }

    /** Something was done in work that accompanies it, at a place of its own; the petition's own way is not touched. */
    public void accompanied(Act act, Place at, EventKind kind, String reason, String note) {
        add(act, at, kind, reason, note);
    }

    public void accompanimentCancelled(Act act, String what) {
        add(act, EventKind.ACCOMPANIMENT_CANCELLED, what, null);
    }

    /** The petition ended first. */
    public void accompanimentFellAway(Act act, String what) {
        add(act, EventKind.ACCOMPANIMENT_FELL_AWAY, what, null);
    }

    /** One less is under way, however it ended. */
    public void accompanimentEnded() {
        accompaniments = Math.max(0, accompaniments - 1);
        changed = true;
    }

    public void materialRequested(Act act, String what, Instant until) {
        requireStatus(PetitionStatus.HANDLING);
        status = PetitionStatus.WAITING_FOR_PETITIONER;
        dueAt = until;
        add(act, EventKind.MATERIAL_REQUESTED, null, what);
    }

    public void materialReceived(Act act, String note) {
        requireStatus(PetitionStatus.WAITING_FOR_PETITIONER);
        add(act, EventKind.MATERIAL_RECEIVED, null, note);
    }

    public void supplementExpired(Act act) {
        requireStatus(PetitionStatus.WAITING_FOR_PETITIONER);
        add(act, EventKind.SUPPLEMENT_EXPIRED, null, null);
    }

    public void handlingResumed(Act act, Instant due) {
        requireStatus(PetitionStatus.WAITING_FOR_PETITIONER);
        status = PetitionStatus.HANDLING;
        dueAt = due;
        add(act, EventKind.HANDLING_RESUMED, null, null);
    }

    public void attachmentAdded(Act act, String fileName) {
        add(act, EventKind.ATTACHMENT_ADDED, null, fileName);
    }

    /**
     * The unit objects that it is not competent (Reg. art. 23). Refused once the common superior named it (art. 24).
     */
    public void returned(Act act, String note) {
        requireStatus(PetitionStatus.HANDLING);
        if (competence == Competence.DECIDED) {
            throw Refusal.againstRule("competence-decided", receiptNumber);
        }
        transfers++;
        objectingUnit = place.unitCode();
        add(act, EventKind.RETURNED, "WRONGLY_ROUTED", note);
    }

    /** Waits at a superior unit for another unit to be named. */
    public void reroutingAwaited(Act act, Place superior, Instant due) {
        requireOpen();
        place = superior;
        dueAt = due;
        changed = true;
    }

    public void rerouted(Act act, Place next, String note) {
        requireOpen();
        add(act, EventKind.REROUTED, null, note);
        competence = competence == Competence.REJECTED ? Competence.DECIDED : null;
        sentBy = place.unitCode();
        objectingUnit = null;
        place = next;
    }

    /** The objection was not accepted; the unit keeps the petition, and its time runs on. */
    public void objectionRejected(Act act, Place keeper, String note) {
        requireOpen();
        add(act, EventKind.OBJECTION_REJECTED, null, note);
        competence = Competence.REJECTED;
        sentBy = place.unitCode();
        objectingUnit = null;
        place = keeper;
    }

    public void reroutingExpired(Act act) {
        requireOpen();
        competence = null;
        sentBy = null;
        objectingUnit = null;
        add(act, EventKind.REROUTING_EXPIRED, "DEADLINE_EXCEEDED", null);
    }

    /** @param who the person's or unit's name, as the history tells it */
    public void recusalAsked(Act act, AccusedKind kind, String who, String why) {
        requireOpen();
        recusals++;
        add(act, EventKind.RECUSAL_ASKED, kind.name(), who + "：" + why);
    }

    public void recusalRefused(Act act, AccusedKind kind, String who, String why) {
        requireOpen();
        recusals = Math.max(0, recusals - 1);
        add(act, EventKind.RECUSAL_REFUSED, kind.name(), who + "：" + why);
    }

    /**
     * From now on the person or the unit keeps away from it for good (Reg. art. 28).
     *
     * @param target user name or code of the unit
     * @param how granted on request, or of his own accord
     */
    public void steppedAside(Act act, AccusedKind kind, String target, EventKind how, String who, String why) {
        requireOpen();
        Set<String> more = new TreeSet<>(asides);
        more.add(kind + ":" + target);
        asides = Set.copyOf(more);
        recusals = how == EventKind.RECUSAL_GRANTED ? Math.max(0, recusals - 1) : recusals;
        add(act, how, kind.name(), who + "：" + why);
    }

    /** Whether the person or the unit keeps away from it, on request or of his own accord. */
    public boolean aside(AccusedKind kind, String target) {
        return asides.contains(kind + ":" + target);
    }

    /** Codes of the units that keep away from it. */
    public List<String> unitsAside() {
        String prefix = AccusedKind.UNIT + ":";
        return asides.stream()
                .filter(code -> code.startsWith(prefix))
                .map(code -> code.substring(prefix.length()))
                .toList();
    }

    /** How many requests that somebody step aside are undecided. */
    public int recusalsOpen() {
        return recusals;
    }

    /** Whether anybody keeps away from it: accused, or aside for another reason. */
    public boolean anybodyKeepsAway() {
        return !asides.isEmpty() || !matter.accused().isEmpty();
    }

    public void movedTo(Place next) {
        requireOpen();
        competence = null;
        sentBy = null;
        place = next;
        changed = true;
    }

    /** Takes the matter back; while it is under review, only the request for the review, and the reply stands. */
    public void withdrawn(Act act, String reason) {
        requireOpen();
        if (status == PetitionStatus.UNDER_REVIEW) {
            end(PetitionStatus.CLOSED, act.at());
            add(act, EventKind.REVIEW_WITHDRAWN, null, reason);
            return;
        }
        end(PetitionStatus.WITHDRAWN, act.at());
        add(act, EventKind.WITHDRAWN, null, reason);
    }

    /** The petitioner does not accept the reply, or the decision of the review, and asks the level above (Reg. art. 35, 36). */
    public void reviewAsked(Act act, String stage, String reason) {
        requireReplied();
        known(act);
        status = PetitionStatus.UNDER_REVIEW;
        endedAt = null;
        add(act, EventKind.REVIEW_ASKED, stage, reason);
    }

    /** A request for review that cannot be taken, and why; it changes nothing else. */
    public void reviewRefused(Act act, String why, String reason) {
        add(act, EventKind.REVIEW_REFUSED, why, reason);
    }

    /** The reviewing unit has it; its time is running. */
    public void reviewBegun(Act act, Place reviewer, String stage, Instant due) {
        requireStatus(PetitionStatus.UNDER_REVIEW);
        dueAt = due;
        add(act, reviewer, EventKind.REVIEW_BEGUN, stage, null);
    }

    /** The time to decide passed: marked, and still to be decided. */
    public void reviewOverdue(Act act, Place reviewer, String stage) {
        requireStatus(PetitionStatus.UNDER_REVIEW);
        overdue = true;
        add(act, reviewer, EventKind.REVIEW_OVERDUE, stage, null);
    }

    public void reviewResumed(Instant due) {
        requireStatus(PetitionStatus.UNDER_REVIEW);
        dueAt = due;
        changed = true;
    }

    /**
     * What the review came to; after the second one the matter is closed for good, once the petitioner has the decision.
     *
     * @param atOnce how it is served with this; null where somebody has to serve it
     */
    public void reviewDecided(
            Act act, Place reviewer, String stage, String decision, String opinion, boolean last, ServingWay atOnce) {
        requireStatus(PetitionStatus.UNDER_REVIEW);
        end(last && atOnce != null ? PetitionStatus.CLOSED : PetitionStatus.REPLIED, act.at());
        add(act, reviewer, EventKind.REVIEW_DECIDED, stage + "_" + decision, opinion);
        serve(act, atOnce, act.at(), null);
    }

    public void reviewWindowPassed(Act act) {
        requireReplied();
        status = PetitionStatus.CLOSED;
        add(act, EventKind.REVIEW_WINDOW_PASSED, null, null);
    }

    /** A hearing is called, held or put off; the petition stays as it is. */
    public void hearing(Act act, Place where, EventKind kind, String note) {
        requireOpen();
        add(act, where, kind, null, note);
    }

    /** The reply was revoked: the unit that gave it handles the matter again. */
    public void redoOrdered(Act act) {
        requireReplied();
        redos++;
        takeBackReply();
        add(act, EventKind.REDO_ORDERED, null, null);
    }

    /** A unit is put under supervision because of it; whoever has it keeps it (Reg. art. 40). */
    public void supervisionRaised(Act act, Place unit, String rule, String reason) {
        if (status != PetitionStatus.REPLIED && status != PetitionStatus.CLOSED) {
            requireOpen();
        }
        supervised = true;
        add(act, unit, EventKind.SUPERVISION_RAISED, rule, reason);
    }

    public void supervisionIssued(Act act, Place unit, String step, String label) {
        add(act, unit, EventKind.SUPERVISION_ISSUED, step, label);
    }

    public void supervisionAnswered(Act act, Place unit, String step, String answer) {
        add(act, unit, EventKind.SUPERVISION_ANSWERED, step, answer);
    }

    public void supervisionUnanswered(Act act, Place unit, String step) {
        add(act, unit, EventKind.SUPERVISION_UNANSWERED, step, null);
    }

    public void supervisionAnswerRejected(Act act, Place unit, String step, String note) {
        add(act, unit, EventKind.SUPERVISION_REJECTED, step, note);
    }

    public void supervisionEnded(Act act, Place unit, String ending, String note) {
        supervised = false;
        add(act, unit, EventKind.SUPERVISION_ENDED, ending, note);
    }

    /** It stands on the list of old matters from now on. */
    public void backlogEntered(Act act) {
        requireOpen();
        backlog = true;
        add(act, EventKind.BACKLOG_ENTERED, null, null);
    }

    public void caseLeaderNamed(Act act, String leader) {
        requireOpen();
        add(act, EventKind.CASE_LEADER_NAMED, null, leader);
    }

    public void backlogPlanned(Act act, String plan) {
        requireOpen();
        add(act, EventKind.BACKLOG_PLANNED, null, plan);
    }

    public void backlogStepDone(Act act, String what) {
        requireOpen();
        add(act, EventKind.BACKLOG_STEP_DONE, null, what);
    }

    public void backlogStepOverdue(Act act, String what) {
        requireOpen();
        add(act, EventKind.BACKLOG_STEP_OVERDUE, null, what);
    }

    /** It ended, and with that its place on the list. */
    public void backlogSettled() {
        backlog = false;
        changed = true;
    }

    /** A letter was numbered; the note names it and the beginning of its hash. */
    public void letterIssued(Act act, String kind, String note) {
        add(act, EventKind.LETTER_ISSUED, kind, note);
    }

    /** The calendar changed and with it the time by which somebody is to act. */
    public void deadlineMoved(Act act, Instant due) {
        if (status.open()) {
            dueAt = due;
            add(act, EventKind.DEADLINE_MOVED, null, due.toString());
        }
    }

    /** The calendar changed and with it the end of a limit that runs beside the present work. */
    public void limitMoved(Act act, String limit, Instant due) {
        if (status.open()) {
            add(act, EventKind.DEADLINE_MOVED, limit, due.toString());
        }
    }

    private void end(PetitionStatus end, Instant at) {
        status = end;
        endedAt = at;
        dueAt = null;
        unattended = false;
    }

    private void add(Act act, EventKind kind, String reason, String note) {
        add(act, place, kind, reason, note);
    }

    private void add(Act act, Place where, EventKind kind, String reason, String note) {
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
        changed = true;
    }

    private void requireOpen() {
        if (!status.open()) {
            throw Refusal.wrongState("petition-ended", receiptNumber, status.label());
        }
    }

    private void requireReplied() {
        if (reply == null || status != PetitionStatus.REPLIED && status != PetitionStatus.CLOSED) {
            throw Refusal.wrongState("no-reply-yet", receiptNumber, status.label());
        }
    }

    private void requireStatus(PetitionStatus expected) {
        if (status != expected) {
            throw Refusal.wrongState("petition-in-other-state", receiptNumber, status.label(), expected.label());
        }
    }

    List<PetitionEvent> takeAdded() {
        List<PetitionEvent> taken = List.copyOf(added);
        added.clear();
        changed = false;
        unwritten = false;
        return taken;
    }

    boolean changed() {
        return changed;
    }

    /** Whether its stored words have still to be closed; asked once. */
    boolean takeNewlySecret() {
        boolean taken = newlySecret;
        newlySecret = false;
        return taken;
    }

    /** A report, a confidential petition or one before discipline inspection (Reg. art. 30, 46). */
    public boolean secret() {
        return secret;
    }

    /** Whether no row stands for it yet. */
    boolean unwritten() {
        return unwritten;
    }

    byte[] queryCodeHash() {
        return queryCodeHash.clone();
    }

    public long id() {
        return id;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public Matter matter() {
        return matter;
    }

    public PetitionStatus status() {
        return status;
    }

    /** Where it is handled, or was last; null until triaged. */
    public Place place() {
        return place;
    }

    public Procedure procedure() {
        return procedure;
    }

    public Colour colour() {
        return colour;
    }

    /** End of the limit somebody has now; null when nobody has one. */
    public Instant dueAt() {
        return dueAt;
    }

    public boolean overdue() {
        return overdue;
    }

    /** Nobody is there to handle it: seen at once by those above. */
    public boolean unattended() {
        return unattended;
    }

    public int transfers() {
        return transfers;
    }

    /** How often a reply was revoked and the matter handled again. */
    public int redos() {
        return redos;
    }

    /** Whether a reply to it was taken back before, by a review or by the level above. */
    public boolean answeredBefore() {
        return redos + reopenings > 0;
    }

    /** Whether a unit is under supervision because of it. */
    public boolean supervised() {
        return supervised;
    }

    /** Whether it stands on the list of old matters. */
    public boolean backlog() {
        return backlog;
    }

    public String reply() {
        return reply;
    }

    public Place resolvedAt() {
        return resolvedAt;
    }

    /** When the last decision came to the petitioner; null as long as it did not. */
    public Instant servedAt() {
        return servedAt;
    }

    /** How it came to him; null as long as it did not. */
    public ServingWay servedBy() {
        return servedBy;
    }

    /** The way of a claim, once it is accepted; null before. */
    public Way way() {
        return way;
    }

    /** What the petitioner is told when it was refused or referred; null otherwise. */
    public String notice() {
        return notice;
    }

    /** The body it was sent to, or null. */
    public String referredTo() {
        return referredTo;
    }

    /** When the unit that handles it got it; null before. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** The unit that named the present one; null where it came by its place or by escalation. */
    public String sentBy() {
        return sentBy;
    }

    /** The unit whose objection is being decided, or null. */
    public String objectingUnit() {
        return objectingUnit;
    }

    public Competence competence() {
        return competence;
    }

    /** When it was accepted; null before. */
    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** How much work accompanies the handling now. */
    public int accompaniments() {
        return accompaniments;
    }

    /** How many petitions with the same matter it carries on. */
    public int followers() {
        return followers;
    }

    /** Number of the petition that carries it on; null when it goes its own way. */
    public String lead() {
        return lead;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
