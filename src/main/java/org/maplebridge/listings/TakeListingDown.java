package org.maplebridge.listings;

import java.time.Clock;
import java.util.stream.Stream;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionConcealed;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a public listing down before its time, with a reason: a supervisor or the head of the unit that drafted it. What
 * becomes secret is taken down at once (Reg. art. 30, 46).
 */
@Service
class TakeListingDown {

    private static final int LONGEST = 2_000;
    private static final String BECAME_SECRET = "BECAME_SECRET";

    private final Petitions petitions;
    private final ReadPetition read;
    private final Listings listings;
    private final ListingWorkflow workflow;
    private final Clock time;

    TakeListingDown(Petitions petitions, ReadPetition read, Listings listings, ListingWorkflow workflow, Clock time) {
        this.petitions = petitions;
        this.read = read;
        this.listings = listings;
        this.workflow = workflow;
        this.time = time;
    }

    @Transactional
    public void takeDown(long id, String reason, StaffMember caller) {
        Listing seen = listings.find(id).orElseThrow(() -> Refusal.notFound("listing-unknown"));
        read.visible(seen.receiptNumber(), caller);
        petitions.lock(seen.receiptNumber());
        Listing listing = listings.find(id).orElseThrow();
        if (Stream.of(Role.SUPERVISOR, Role.HEAD).noneMatch(role -> caller.holds(role, listing.draftedIn()))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "listing-not-yours");
        }
        if (!listing.shown(time.instant())) {
            throw Refusal.wrongState("listing-not-shown", listing.state().label());
        }
        String said = PlainText.needed("#/reason", reason, LONGEST);
        listings.takenDown(listing, caller.username(), said, time.instant());
        petitions
                .get(listing.receiptNumber())
                .noted(new Petition.Act(caller.username(), time.instant()), EventKind.LISTING_TAKEN_DOWN, null, said);
        workflow.takenDown(listing.receiptNumber());
    }

    @EventListener
    void on(PetitionConcealed concealed) {
        listings.current(concealed.receiptNumber()).ifPresent(listing -> {
            listings.takenDown(listing, Petition.Act.SYSTEM, null, time.instant());
            petitions
                    .get(listing.receiptNumber())
                    .noted(
                            new Petition.Act(Petition.Act.SYSTEM, time.instant()),
                            EventKind.LISTING_TAKEN_DOWN,
                            BECAME_SECRET,
                            null);
            workflow.takenDown(concealed.receiptNumber());
        });
    }
}
