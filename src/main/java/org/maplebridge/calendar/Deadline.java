package org.maplebridge.calendar;

import java.time.Instant;
import java.util.List;

/**
 * When a limit ends, and why then.
 *
 * @param dueAt exclusive end; for limits in days 00:00 of the day after the last (Civil Code art. 203)
 * @param provisional whether a day was considered whose year the State Council has not yet arranged
 * @param skippedDays days that were not counted, in order
 */
public record Deadline(Instant dueAt, boolean provisional, List<SkippedDay> skippedDays) {

    public Deadline {
        skippedDays = List.copyOf(skippedDays);
    }
}
