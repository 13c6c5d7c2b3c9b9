package org.maplebridge.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The loaded years, where they are kept. */
public interface CalendarYears {

    LoadedYears all();

    /** The newest revision, 0 when nothing is loaded. */
    long revision();

    Optional<CalendarYear> find(int year);

    /** Every version that was ever loaded for the year, the newest first. */
    List<CalendarVersion> history(int year);

    /** Keeps others from changing any year until the transaction ends. */
    void lock();

    /** Puts the year in the place of what was loaded for it; needs the lock. */
    void replace(PublishedYear year, Instant loadedAt, String loadedBy);
}
