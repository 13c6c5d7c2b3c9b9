package org.maplebridge.appeal;

import org.maplebridge.organization.Unit;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** Gives a review that was asked for to the unit that decides it, see {@link ReviewUnits}. */
@Service
public class AssignReview {

    private final Petitions petitions;
    private final Reviews reviews;
    private final ReviewUnits reviewUnits;

    AssignReview(Petitions petitions, Reviews reviews, ReviewUnits reviewUnits) {
        this.petitions = petitions;
        this.reviews = reviews;
        this.reviewUnits = reviewUnits;
    }

    public Place assign(String receiptNumber) {
        Review review = reviews.running(receiptNumber);
        Unit above = reviewUnits.above(review.repliedUnit(), petitions.get(receiptNumber));
        Place place = new Place(above.level(), above.code());
        reviews.assign(review, place);
        return place;
    }
}
