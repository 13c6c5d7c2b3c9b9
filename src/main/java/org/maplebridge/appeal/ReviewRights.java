package org.maplebridge.appeal;

import java.time.Clock;
import java.util.Optional;
import org.maplebridge.calendar.WorkingCalendar;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.petition.Appeals.Right;
import org.maplebridge.petition.Appeals.Stand;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.UnwrittenClock;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/**
 * Which review a petitioner may still ask for, and until when: 30 days after the reply was served, then 30 days after the
 * decision of the review was (Reg. art. 35, 36), counted by the calendar from the stored instants. What is not served yet
 * can be reviewed, and has no last day. A reply that was revoked and given
 * anew can be reviewed anew. Only claims get an opinion that is reviewed; what else is answered is not (art. 29, 30).
 */
@Component
class ReviewRights implements UnwrittenClock {

    private final Reviews reviews;
    private final AppealLimits limits;
    private final WorkingCalendar calendar;
    private final Clock time;

    ReviewRights(Reviews reviews, AppealLimits limits, WorkingCalendar calendar, Clock time) {
        this.reviews = reviews;
        this.limits = limits;
        this.calendar = calendar;
        this.time = time;
    }

    @Override
    public Optional<LimitClock> of(Petition petition) {
        Stand stand = petition.servedAt() == null ? Stand.NONE : right(petition).stand();
        return stand == Stand.REVIEW || stand == Stand.REVIEW_PASSED
                ? Optional.of(window(Stage.REVIEW, petition))
                : Optional.empty();
    }

    Right right(Petition petition) {
        if (petition.status() == PetitionStatus.UNDER_REVIEW) {
            return without(Stand.RUNNING);
        }
        boolean replied = petition.status() == PetitionStatus.REPLIED || petition.status() == PetitionStatus.CLOSED;
        if (!replied || petition.reply() == null) {
            return without(Stand.NONE);
        }
        Optional<Review> last =
                reviews.last(petition.receiptNumber()).filter(review -> review.decision() != Decision.REVOKE_REDO);
        if (last.isEmpty()) {
            return petition.matter().purpose() == Purpose.CLAIM
                    ? within(Stage.REVIEW, petition)
                    : without(Stand.NOT_REVIEWED);
        }
        if (last.get().decision() == null) {
            return without(Stand.GIVEN_UP);
        }
        return last.get().stage() == Stage.RE_REVIEW ? without(Stand.FINAL) : within(Stage.RE_REVIEW, petition);
    }

    private Right within(Stage stage, Petition petition) {
        if (petition.servedAt() == null) {
            return without(stage == Stage.REVIEW ? Stand.REVIEW : Stand.RE_REVIEW);
        }
        LimitClock window = window(stage, petition);
        boolean open = window.state().live();
        Stand stand = stage == Stage.REVIEW
                ? open ? Stand.REVIEW : Stand.REVIEW_PASSED
                : open ? Stand.RE_REVIEW : Stand.RE_REVIEW_PASSED;
        return new Right(stand, BeijingTime.lastDay(window.dueAt()), window.provisional());
    }

    private LimitClock window(Stage stage, Petition petition) {
        return LimitClock.derived(
                petition.receiptNumber(),
                ClockKind.REVIEW_WINDOW,
                limits.of(stage.window()),
                petition.place().unitCode(),
                petition.place().level(),
                petition.servedAt(),
                time.instant(),
                calendar);
    }

    private static Right without(Stand stand) {
        return new Right(stand, null, false);
    }
}
