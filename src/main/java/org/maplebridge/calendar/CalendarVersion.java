package org.maplebridge.calendar;

import java.time.Instant;

/**
 * A year as somebody loaded it once.
 *
 * @param revision grows with every load of any year
 * @param content without days where the notice was taken back
 */
public record CalendarVersion(long revision, PublishedYear content, Instant loadedAt, String loadedBy) {

    /** Whether it came with the platform. */
    public boolean shipped() {
        return ShippedYears.LOADED_BY.equals(loadedBy);
    }
}
