package org.maplebridge.backlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An old matter on the list.
 *
 * @param leader user name of the leader who has taken it on, or null
 * @param endedAt when the matter was settled, or null
 */
record BacklogCase(
        String receiptNumber,
        Instant enteredAt,
        String leader,
        String leaderUnit,
        Instant ledSince,
        Instant endedAt,
        List<Step> plan) {

    /**
     * One step of the plan.
     *
     * @param dueOn last day for it
     * @param result what came of it; null until it is done
     */
    record Step(
            int position, String task, LocalDate dueOn, boolean overdue, Instant doneAt, String doneBy, String result) {

        boolean open() {
            return doneAt == null;
        }
    }
}
