package org.maplebridge.wishes;

import java.time.Instant;

/**
 * A small wish of a petition. Title and words were written to be read by everybody; number and report are for the staff.
 *
 * @param receiptNumber of the petition, never shown to helpers
 * @param unitCode the unit that offers it and stays responsible
 * @param dueAt end of the offer or of the helper's time; null before and after
 * @param helper username of who claimed it; null while nobody has
 * @param report what the helper says he did; null before
 */
public record Wish(
        long id,
        String receiptNumber,
        String unitCode,
        String level,
        String title,
        String words,
        WishState state,
        Instant offeredAt,
        Instant dueAt,
        String helper,
        Instant claimedAt,
        Instant reportedAt,
        String report,
        Instant endedAt) {

    boolean isOf(String username) {
        return username.equals(helper);
    }
}
