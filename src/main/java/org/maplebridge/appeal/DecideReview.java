package org.maplebridge.appeal;

import java.time.Clock;
import java.util.Map;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.Offices;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ServingSettings;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Records what the reviewing unit decided (Reg. art. 35, 36); refuses a decision without facts, reasons and legal basis.
 * A hearing may come first, in a re-review the clock rests for it; a secret matter is not heard (art. 30).
 */
@Service
public class DecideReview {

    static final String HEARING_REST = "HEARING";

    private final Petitions petitions;
    private final Reviews reviews;
    private final LimitClockwork clocks;
    private final IssueLetter issueLetter;
    private final Offices offices;
    private final ServingSettings serving;
    private final Clock time;

    DecideReview(
            Petitions petitions,
            Reviews reviews,
            LimitClockwork clocks,
            IssueLetter issueLetter,
            Offices offices,
            ServingSettings serving,
            Clock time) {
        this.petitions = petitions;
        this.reviews = reviews;
        this.clocks = clocks;
        this.issueLetter = issueLetter;
        this.offices = offices;
        this.serving = serving;
        this.time = time;
    }

    public Decision decide(String receiptNumber, String decider, DecisionForm form) {
        Petition petition = petitions.get(receiptNumber);
        Review review = reviews.running(receiptNumber);
        Decision decision = form.checkedDecision();
        Act act = new Act(decider == null ? Act.SYSTEM : decider, time.instant());
        if (decision == Decision.HEARING) {
            if (petition.secret()) {
                throw Refusal.againstRule("hearing-secret", receiptNumber);
            }
            petition.notedWhileOpen(act, review.place(), EventKind.HEARING_DECIDED, form.checkedNote());
            restFor(review);
            return decision;
        }
        DecisionForm.Texts texts = form.checkedTexts(decision);
        reviews.decide(review, act, decision, texts);
        petition.review()
                .decided(
                        act,
                        review.place(),
                        review.stage().name(),
                        decision.name(),
                        texts.opinion(),
                        review.stage() == Stage.RE_REVIEW && decision != Decision.REVOKE_REDO,
                        serving.atOnce(petition));
        clocks.stop(receiptNumber, review.stage().clock(), ClockState.MET);
        issueLetter.issue(
                receiptNumber,
                review.stage().letter(),
                review.place().unitCode(),
                Map.of(
                        "facts",
                        texts.facts(),
                        "decision",
                        words(decision, texts),
                        "legalBasis",
                        texts.legalBasis(),
                        "redo",
                        decision == Decision.REVOKE_REDO ? decision.label() : "",
                        "decidedOffice",
                        offices.of(review.repliedUnit())),
                act);
        return decision;
    }

    private static String words(Decision decision, DecisionForm.Texts texts) {
        String outcome = decision.label() + "。" + texts.reasons();
        return texts.opinion() == null ? outcome : outcome + "\n" + texts.opinion();
    }

    private void restFor(Review review) {
        boolean running = clocks.state(review.receiptNumber(), review.stage().clock())
                .filter(ClockState.RUNNING::equals)
                .isPresent();
        if (running && !review.stage().hearingCounts()) {
            clocks.pause(review.receiptNumber(), review.stage().clock(), HEARING_REST);
        }
    }
}
