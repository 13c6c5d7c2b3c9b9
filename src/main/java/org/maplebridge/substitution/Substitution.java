package org.maplebridge.substitution;

import java.time.Instant;

/**
 * One standing in for another.
 *
 * @param until the first instant after it
 * @param namedBy who arranged it: the absent one himself, his head or an administrator
 * @param begunAt when the tasks went over; null before
 * @param endedAt when they came back; null before
 * @param endedBy who ended it early, null where its time ran out
 */
public record Substitution(
        long id,
        String absent,
        String substitute,
        Instant from,
        Instant until,
        String reason,
        String namedBy,
        Instant namedAt,
        Instant begunAt,
        Instant endedAt,
        String endedBy) {

    public boolean over() {
        return endedAt != null;
    }
}
