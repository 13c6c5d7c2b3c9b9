package org.maplebridge.calendar;

import java.util.List;

/** The deadlines that are running now, with their timers. Implemented by the features that own them. */
public interface RunningDeadlines {

    /**
     * Computes every running deadline anew, within the caller's transaction, in which {@link WorkingCalendar} already
     * counts by the changed calendar. Changes nothing when called again, and may be called by several nodes at once.
     *
     * @return those that moved
     */
    List<MovedDeadline> recompute();
}
