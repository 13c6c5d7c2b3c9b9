package org.maplebridge.listings;

import java.time.Instant;

/**
 * What is told, or is to be told, of a unit to everybody.
 *
 * @param unitCode the unit that is listed
 * @param draftedIn the supervisor's unit, whose head decides
 * @param note of whoever decided, or took it down; null for none
 * @param decidedAt null as long as nobody has
 * @param listedUntil the first instant at which it is shown no more; null where it was never listed
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
        Instant listedUntil) {

    /** Whether everybody sees it. */
    boolean shown(Instant now) {
        return state == ListingState.LISTED && now.isBefore(listedUntil);
    }
}
