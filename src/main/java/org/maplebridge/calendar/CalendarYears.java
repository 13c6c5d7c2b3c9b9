package org.maplebridge.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The loaded years, where they are kept. */
public interface CalendarYears {

    LoadedYears all();

    /** The newest revision, that of a year that was taken back too; 0 when nothing was ever loaded. */
    long revision();

    Optional<CalendarYear> find(int year);

    /** Every version that was ever loaded for the year, the newest first; one without days where it was taken back. */
    List<CalendarVersion> history(int year);

    /** Keeps others from changing any year until the transaction ends. */
    void lock();

    /** Puts the year in the place of what was loaded for it; needs the lock. */
    void replace(PublishedYear year, Instant loadedAt, String loadedBy);

    /** Forgets what was loaded for the year, which its history keeps; needs the lock. */
    void remove(int year, Instant takenBackAt, String takenBackBy);
}
