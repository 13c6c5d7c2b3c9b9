package org.maplebridge.appeal;

import org.maplebridge.handling.Recusal;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/**
 * Finds who reviews: the unit above the one that replied or decided before, past those that are accused (Reg. art. 28,
 * 35, 36). Where nobody is above, the highest unit itself reviews, by people who took no part.
 */
@Service
public class AssignReview {

    private final Petitions petitions;
    private final Reviews reviews;
    private final Units units;
    private final Recusal recusal;

    AssignReview(Petitions petitions, Reviews reviews, Units units, Recusal recusal) {
        this.petitions = petitions;
        this.reviews = reviews;
        this.units = units;
        this.recusal = recusal;
    }

    public Place assign(String receiptNumber) {
        Review review = reviews.running(receiptNumber);
        Unit from = units.get(review.repliedUnit());
        Unit above = recusal.above(from, petitions.get(receiptNumber)).orElse(from);
        Place place = new Place(above.level(), above.code());
        reviews.assign(review, place);
        return place;
    }
}
