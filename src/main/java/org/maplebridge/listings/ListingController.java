package org.maplebridge.listings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Public listings: drafted and taken down by staff, read by everybody; who decides one has a task. */
@RestController
@RequestMapping("/api/v1")
class ListingController {

    /** What is to be told. */
    record DraftInput(String words) {}

    /** Why it is taken down. */
    record RemovalInput(String reason) {}

    /** For the staff. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListingView(
            long id,
            String receiptNumber,
            UnitName unit,
            String words,
            String state,
            String stateLabel,
            OffsetDateTime draftedAt,
            OffsetDateTime decidedAt,
            LocalDate listedUntil,
            String note) {}

    /** For everybody: nothing of the petition. */
    record PublicView(String unit, String words, LocalDate listedOn, LocalDate listedUntil) {}

    private final DraftListing draftListing;
    private final TakeListingDown takeListingDown;
    private final ReadListings read;
    private final Units units;

    ListingController(DraftListing draftListing, TakeListingDown takeListingDown, ReadListings read, Units units) {
        this.draftListing = draftListing;
        this.takeListingDown = takeListingDown;
        this.read = read;
        this.units = units;
    }

    @PostMapping("/petitions/{receiptNumber}/public-listings")
    ResponseEntity<ListingView> draft(
            @PathVariable String receiptNumber,
            @RequestBody DraftInput input,
            @AuthenticationPrincipal StaffMember caller) {
        Listing listing = draftListing.draft(receiptNumber, input.words(), caller);
        return ResponseEntity.created(URI.create("/api/v1/public-listings")).body(view(listing));
    }

    @GetMapping("/petitions/{receiptNumber}/public-listings")
    Map<String, List<ListingView>> of(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return Map.of(
                "listings",
                read.of(receiptNumber, caller).stream().map(this::view).toList());
    }

    @GetMapping("/public-listings")
    Map<String, List<ListingView>> all(@AuthenticationPrincipal StaffMember caller) {
        return Map.of("listings", read.of(caller).stream().map(this::view).toList());
    }

    @PostMapping("/public-listings/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeDown(@PathVariable long id, @RequestBody RemovalInput input, @AuthenticationPrincipal StaffMember caller) {
        takeListingDown.takeDown(id, input.reason(), caller);
    }

    @GetMapping("/public/listings")
    Map<String, List<PublicView>> shown() {
        return Map.of(
                "listings",
                read.shown().stream()
                        .map(listing -> new PublicView(
                                units.nameOf(listing.unitCode()),
                                listing.words(),
                                BeijingTime.date(listing.decidedAt()),
                                listing.lastDay().orElseThrow()))
                        .toList());
    }

    private ListingView view(Listing listing) {
        return new ListingView(
                listing.id(),
                listing.receiptNumber(),
                units.named(listing.unitCode()),
                listing.words(),
                listing.state().name(),
                listing.state().label(),
                BeijingTime.offset(listing.draftedAt()),
                BeijingTime.offset(listing.decidedAt()),
                listing.lastDay().orElse(null),
                listing.note());
    }
}
