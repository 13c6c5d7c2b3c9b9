package org.maplebridge.listings;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows everybody the units that are listed, and the staff all listings of the units that it sees. */
@Service
@Transactional
class ReadListings {

    private final Listings listings;
    private final ReadPetition read;
    private final PetitionSight sight;
    private final Units units;
    private final Clock time;

    ReadListings(Listings listings, ReadPetition read, PetitionSight sight, Units units, Clock time) {
        this.listings = listings;
        this.read = read;
        this.sight = sight;
        this.units = units;
        this.time = time;
    }

    /** The newest first. */
    public List<Listing> shown() {
        return listings.shown(time.instant());
    }

    /** For supervisors and heads; those of petitions that he is kept from are not among them. */
    public List<Listing> of(StaffMember caller) {
        List<Listing> all = listings.of(units.seenBy(caller, null, "supervisions-not-shown"));
        Set<String> visible =
                sight.visibleAmong(all.stream().map(Listing::receiptNumber).collect(Collectors.toSet()), caller);
        return all.stream()
                .filter(listing -> visible.contains(listing.receiptNumber()))
                .toList();
    }

    /** Those of a petition that the caller sees, the newest first. */
    public List<Listing> of(String receiptNumber, StaffMember caller) {
        return listings.of(read.visible(receiptNumber, caller).receiptNumber());
    }

    /** Whether the caller decides it. */
    public boolean decides(StaffMember caller, Listing listing) {
        return listing.state() == ListingState.DRAFTED
                && caller.holds(Role.HEAD, listing.draftedIn())
                && !caller.username().equals(listing.draftedBy());
    }

    /** Whether the caller takes it down. */
    public boolean removes(StaffMember caller, Listing listing) {
        return listing.shown(time.instant())
                && (caller.holds(Role.SUPERVISOR, listing.draftedIn()) || caller.holds(Role.HEAD, listing.draftedIn()));
    }
}
