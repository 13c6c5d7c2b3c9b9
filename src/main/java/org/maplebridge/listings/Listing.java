package org.maplebridge.listings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.maplebridge.shared.BeijingTime;

/**
 * What is told, or is to be told, of a unit to everybody.
 *
 * @param unitCode the unit that is listed
 * @param draftedIn the supervisor's unit, whose head decides
 * @param note of whoever decided, or took it down; null for none
 * @param decidedAt null as long as nobody has
 * @param listedUntil the first instant at which it is to be shown no more; null where it was never listed
 * @param takenDownAt null as long as it was not
 */
public record Listing(
        long id,
        String receiptNumber,
        String unitCode,
        String words,
        String draftedIn,
        String draftedBy,
        Instant draftedAt,
        ListingState state,
        String note,
        Instant decidedAt,
        Instant listedUntil,
        Instant takenDownAt) {

    /** The last day on which it is shown, or was; empty where it was never listed. */
    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(listedUntil)
                .map(end -> takenDownAt != null && takenDownAt.isBefore(end) ? takenDownAt : end)
                .map(BeijingTime::lastDay);
    }

    /** Whether everybody sees it. */
    boolean shown(Instant now) {
        return state == ListingState.LISTED && now.isBefore(listedUntil);
    }
}
