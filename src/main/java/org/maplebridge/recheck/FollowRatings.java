package org.maplebridge.recheck;

import org.maplebridge.handling.Recusal;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.Rating;
import org.maplebridge.petition.Ratings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A petitioner who is dissatisfied with the petition office or with the unit has the level above look at the reply: once a petition, and not where a
 * review does that or has done it. A review that is asked for, and a reopening, end it.
 */
@Component
class FollowRatings {

    private final Rechecks rechecks;
    private final RecheckWorkflow workflow;
    private final EndRecheck endRecheck;
    private final Appeals appeals;
    private final Ratings ratings;
    private final Recusal recusal;
    private final Units units;

    FollowRatings(
            Rechecks rechecks,
            RecheckWorkflow workflow,
            EndRecheck endRecheck,
            Appeals appeals,
            Ratings ratings,
            Recusal recusal,
            Units units) {
        this.rechecks = rechecks;
        this.workflow = workflow;
        this.endRecheck = endRecheck;
        this.appeals = appeals;
        this.ratings = ratings;
        this.recusal = recusal;
        this.units = units;
    }

    @EventListener
    void on(PetitionChanged change) {
        for (PetitionEvent event : change.events()) {
            Petition petition = change.petition();
            switch (event.kind()) {
                case RATED -> rated(petition, event);
                case REVIEW_ASKED, REOPENED -> endRecheck.fallAway(petition, event);
                default -> {}
            }
        }
    }

    private void rated(Petition petition, PetitionEvent event) {
        if (petition.status() != PetitionStatus.REPLIED
                || ratings.of(petition).stream().noneMatch(Rating::dissatisfied)
                || !appeals.reviews(petition).isEmpty()) {
            return;
        }
        Unit replied = units.get(petition.place().unitCode());
        Unit above = recusal.above(replied, petition).orElse(replied);
        Place place = new Place(above.level(), above.code());
        Act act = new Act(Act.SYSTEM, event.at());
        if (rechecks.add(petition.receiptNumber(), place, act)) {
            petition.noted(act, place, EventKind.RECHECK_BEGUN, null, null);
            workflow.begun(petition.receiptNumber(), place.unitCode());
        }
    }
}
