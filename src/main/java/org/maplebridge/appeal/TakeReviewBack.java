package org.maplebridge.appeal;

import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.PetitionChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The petitioner took his request back: the review ends without a decision. */
@Component
class TakeReviewBack {

    private final Reviews reviews;

    TakeReviewBack(Reviews reviews) {
        this.reviews = reviews;
    }

    @EventListener
    void on(PetitionChanged change) {
        change.events().stream()
                .filter(event -> event.kind() == EventKind.REVIEW_WITHDRAWN)
                .forEach(event -> reviews.takeBack(change.petition().receiptNumber(), event.at()));
    }
}
