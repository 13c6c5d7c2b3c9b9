package org.maplebridge.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/**
 * The time in which the petitioner may ask for the re-review: it counts from the day on which the decision was served,
 * and passes (Reg. art. 36).
 */
@Service
public class OpenReReview {

    private final Petitions petitions;
    private final Reviews reviews;
    private final AppealLimits limits;
    private final LimitClockwork clocks;
    private final Clock time;

    OpenReReview(Petitions petitions, Reviews reviews, AppealLimits limits, LimitClockwork clocks, Clock time) {
        this.petitions = petitions;
        this.reviews = reviews;
        this.limits = limits;
        this.clocks = clocks;
        this.time = time;
    }

    /** When it ends; empty as long as the decision is not served. */
    public Optional<Schedule> open(String receiptNumber) {
        Instant servedAt = petitions.get(receiptNumber).servedAt();
        if (servedAt == null) {
            return Optional.empty();
        }
        Review decided = reviews.last(receiptNumber).orElseThrow();
        return Optional.of(clocks.start(
                receiptNumber,
                ClockKind.REVIEW_WINDOW,
                null,
                limits.of(Stage.RE_REVIEW.window()),
                decided.place().unitCode(),
                decided.place().level(),
                servedAt));
    }

    /** Nobody asked: the decision of the review stands and the matter is closed. */
    public void close(String receiptNumber) {
        clocks.stop(receiptNumber, ClockKind.REVIEW_WINDOW, ClockState.EXCEEDED);
        petitions.get(receiptNumber).review().windowPassed(new Act(Act.SYSTEM, time.instant()));
    }
}
