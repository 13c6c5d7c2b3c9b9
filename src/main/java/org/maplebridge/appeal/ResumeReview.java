package org.maplebridge.appeal;

import java.util.Optional;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The hearing is over: the clock of a re-review goes on where it rested (Reg. art. 36). */
@Service
public class ResumeReview {

    private final Petitions petitions;
    private final Reviews reviews;
    private final LimitClockwork clocks;

    ResumeReview(Petitions petitions, Reviews reviews, LimitClockwork clocks) {
        this.petitions = petitions;
        this.reviews = reviews;
        this.clocks = clocks;
    }

    /** The new end; empty where the clock did not rest. */
    public Optional<Schedule> resume(String receiptNumber) {
        Review review = reviews.running(receiptNumber);
        boolean rested = clocks.state(receiptNumber, review.stage().clock())
                .filter(ClockState.PAUSED::equals)
                .isPresent();
        if (!rested) {
            return Optional.empty();
        }
        Schedule schedule = clocks.resume(receiptNumber, review.stage().clock());
        petitions.get(receiptNumber).review().resumed(schedule.dueAt());
        return Optional.of(schedule);
    }
}
