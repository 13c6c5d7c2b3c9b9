package org.maplebridge.tour;

import java.util.List;

/** The tasks that a petition of the tour waits for, as whoever carries the processes has them. */
public interface TourTasks {

    /**
     * A task that waits.
     *
     * @param assignee user name; null while nobody has claimed it
     */
    record Waiting(String name, String assignee) {}

    List<Waiting> of(String receiptNumber);
}
