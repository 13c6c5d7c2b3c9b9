package org.maplebridge.appeal;

import java.time.Clock;
import java.util.List;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The petitioner asks the level above to review the reply, or to review the decision of the first review once more (Reg.
 * art. 35, 36). What comes too late, a second time, or against a final decision is refused with the article; the refusal
 * itself is on the record.
 */
@Service
class AskForReview implements Appeals {

    private final Petitions petitions;
    private final Reviews reviews;
    private final ReviewRights rights;
    private final AppealWorkflow workflow;
    private final LimitClockwork clocks;
    private final Dossiers dossiers;
    private final Clock time;

    AskForReview(
            Petitions petitions,
            Reviews reviews,
            ReviewRights rights,
            AppealWorkflow workflow,
            LimitClockwork clocks,
            Dossiers dossiers,
            Clock time) {
        this.petitions = petitions;
        this.reviews = reviews;
        this.rights = rights;
        this.workflow = workflow;
        this.clocks = clocks;
        this.dossiers = dossiers;
        this.time = time;
    }

    @Override
    public Right right(Petition petition) {
        return rights.right(petition);
    }

    @Override
    @Transactional(noRollbackFor = Refusal.class)
    public void ask(String receiptNumber, String actor, String reason) {
        Petition petition = petitions.get(receiptNumber);
        Act act = new Act(actor, time.instant());
        Right right = rights.right(petition);
        switch (right.stand()) {
            case REVIEW -> {
                reviews.add(
                        receiptNumber,
                        Stage.REVIEW,
                        act,
                        reason,
                        petition.place().unitCode(),
                        dossiers.repliedBy(petition));
                petition.review().asked(act, Stage.REVIEW.name(), reason);
                workflow.reviewAsked(receiptNumber);
            }
            case RE_REVIEW -> {
                Review first = reviews.last(receiptNumber).orElseThrow();
                clocks.stop(receiptNumber, ClockKind.REVIEW_WINDOW, ClockState.MET);
                reviews.add(
                        receiptNumber,
                        Stage.RE_REVIEW,
                        act,
                        reason,
                        first.place().unitCode(),
                        null);
                petition.review().asked(act, Stage.RE_REVIEW.name(), reason);
                workflow.reReviewAsked(receiptNumber);
            }
            case NONE, RUNNING -> throw refusal(petition, right);
            default -> {
                petition.noted(act, EventKind.REVIEW_REFUSED, right.stand().name(), reason);
                throw refusal(petition, right);
            }
        }
    }

    private static Refusal refusal(Petition petition, Right right) {
        String number = petition.receiptNumber();
        return switch (right.stand()) {
            case RUNNING -> Refusal.wrongState("review-running", number);
            case REVIEW_PASSED -> Refusal.againstRule("review-too-late", String.valueOf(right.lastDay()));
            case RE_REVIEW_PASSED -> Refusal.againstRule("re-review-too-late", String.valueOf(right.lastDay()));
            case GIVEN_UP -> Refusal.againstRule("review-given-up", number);
            case NOT_REVIEWED ->
                Refusal.againstRule(
                        "review-not-of-claim",
                        number,
                        petition.matter().purpose().label());
            case FINAL -> Refusal.againstRule("review-final", number);
            default ->
                Refusal.wrongState("no-reply-yet", number, petition.status().label());
        };
    }

    @Override
    public void reopened(Petition petition) {
        reviews.setPast(petition.receiptNumber());
        workflow.reopened(petition.receiptNumber());
    }

    @Override
    public List<ReviewEntry> reviews(Petition petition) {
        return reviews.of(petition.receiptNumber()).stream()
                .map(AskForReview::entry)
                .toList();
    }

    private static ReviewEntry entry(Review review) {
        return new ReviewEntry(
                review.stage().name(),
                review.stage().label(),
                review.place() == null ? null : review.place().unitCode(),
                review.askedAt(),
                review.reason(),
                review.overdue(),
                review.decision() == null ? null : review.decision().name(),
                review.decision() == null ? null : review.decision().label(),
                review.facts(),
                review.reasons(),
                review.legalBasis(),
                review.opinion(),
                review.endedAt());
    }
}
