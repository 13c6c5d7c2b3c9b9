package org.maplebridge.listings;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * The head of the supervisor's unit approves a public listing, which everybody sees from then on for a configured time, or
 * refuses it with a reason (Reg. art. 40, 44). Refuses whoever drafted it: two look at what is told of a unit.
 */
@Service
public class DecideListing {

    private static final int LONGEST = 2_000;

    private final Petitions petitions;
    private final Listings listings;
    private final ListingSettings settings;
    private final Clock time;

    DecideListing(Petitions petitions, Listings listings, ListingSettings settings, Clock time) {
        this.petitions = petitions;
        this.listings = listings;
        this.settings = settings;
        this.time = time;
    }

    /**
     * @param by a candidate of the task
     * @param decision APPROVE or REFUSE; a refusal needs a note
     */
    public Listing decide(String receiptNumber, String by, String decision, String note) {
        petitions.lock(receiptNumber);
        Listing listing = listings.current(receiptNumber)
                .filter(one -> one.state() == ListingState.DRAFTED)
                .orElseThrow(() -> Refusal.notFound("listing-unknown"));
        if (listing.draftedBy().equals(by)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "listing-not-yours");
        }
        if (decision == null || !Set.of("APPROVE", "REFUSE").contains(decision)) {
            throw Refusal.invalid(new FieldError("#/decision", "required"));
        }
        boolean approved = decision.equals("APPROVE");
        String said = approved && (note == null || note.isBlank()) ? null : PlainText.needed("#/note", note, LONGEST);
        Instant now = time.instant();
        listings.decided(
                listing,
                approved ? ListingState.LISTED : ListingState.REFUSED,
                by,
                said,
                now,
                approved ? end(now) : null);
        petitions
                .get(receiptNumber)
                .noted(
                        new Petition.Act(by, now),
                        approved ? EventKind.LISTED_PUBLICLY : EventKind.LISTING_REFUSED,
                        null,
                        said);
        return listings.find(listing.id()).orElseThrow();
    }

    /** Days are counted as everywhere: the last one is shown to its end. */
    private Instant end(Instant now) {
        return BeijingTime.startOf(BeijingTime.date(now).plusDays(settings.days() + 1L));
    }
}
