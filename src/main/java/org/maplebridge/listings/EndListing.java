package org.maplebridge.listings;

import java.time.Clock;
import java.time.Instant;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The time of a public listing is over: its page had stopped showing it at that instant, and the history says so. */
@Service
public class EndListing {

    private static final String REASON = "TIME_OVER";

    private final Petitions petitions;
    private final Listings listings;
    private final Clock time;

    EndListing(Petitions petitions, Listings listings, Clock time) {
        this.petitions = petitions;
        this.listings = listings;
        this.time = time;
    }

    public void end(String receiptNumber) {
        petitions.lock(receiptNumber);
        Instant now = time.instant();
        listings.current(receiptNumber)
                .filter(listing -> listing.state() == ListingState.LISTED)
                .ifPresent(listing -> {
                    listings.takenDown(listing, Petition.Act.SYSTEM, null, now);
                    petitions
                            .get(receiptNumber)
                            .noted(
                                    new Petition.Act(Petition.Act.SYSTEM, now),
                                    EventKind.LISTING_TAKEN_DOWN,
                                    REASON,
                                    null);
                });
    }
}
