package org.maplebridge.appeal;

import java.time.Clock;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The time to decide a review passed: that is marked, and the task stays. A clock that rests has not passed. */
@Service
public class PassReviewLimit {

    private final Petitions petitions;
    private final Reviews reviews;
    private final LimitClockwork clocks;
    private final Clock time;

    PassReviewLimit(Petitions petitions, Reviews reviews, LimitClockwork clocks, Clock time) {
        this.petitions = petitions;
        this.reviews = reviews;
        this.clocks = clocks;
        this.time = time;
    }

    public void pass(String receiptNumber) {
        Review review = reviews.running(receiptNumber);
        boolean running = clocks.state(receiptNumber, review.stage().clock())
                .filter(ClockState.RUNNING::equals)
                .isPresent();
        if (running) {
            clocks.stop(receiptNumber, review.stage().clock(), ClockState.EXCEEDED);
            reviews.markOverdue(review);
            petitions
                    .get(receiptNumber)
                    .review()
                    .overdue(
                            new Act(Act.SYSTEM, time.instant()),
                            review.place(),
                            review.stage().name());
        }
    }
}
