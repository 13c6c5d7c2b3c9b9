package org.maplebridge.appeal;

import java.time.Clock;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The reviewing unit gets the matter, and its time to decide runs (Reg. art. 35, 36). */
@Service
public class BeginReview {

    private final Petitions petitions;
    private final Reviews reviews;
    private final LimitClockwork clocks;
    private final Clock time;

    BeginReview(Petitions petitions, Reviews reviews, LimitClockwork clocks, Clock time) {
        this.petitions = petitions;
        this.reviews = reviews;
        this.clocks = clocks;
        this.time = time;
    }

    public Schedule begin(String receiptNumber, LevelLimit limit) {
        Review review = reviews.running(receiptNumber);
        Schedule schedule = clocks.start(
                receiptNumber,
                review.stage().clock(),
                limit,
                review.place().unitCode(),
                review.place().level());
        petitions
                .get(receiptNumber)
                .review()
                .begun(
                        new Act(Act.SYSTEM, time.instant()),
                        review.place(),
                        review.stage().name(),
                        schedule.dueAt());
        return schedule;
    }
}
