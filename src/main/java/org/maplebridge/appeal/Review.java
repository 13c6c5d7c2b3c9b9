package org.maplebridge.appeal;

import java.time.Instant;
import org.maplebridge.petition.Petition.Place;

/**
 * One review of one reply.
 *
 * @param repliedUnit unit whose reply, or whose decision of the first review, is looked at
 * @param place who decides; null until found
 * @param decision null while it runs, and where the petitioner took his request back
 * @param endedAt null while it runs
 */
record Review(
        long id,
        String receiptNumber,
        Stage stage,
        Instant askedAt,
        String reason,
        String repliedUnit,
        Place place,
        boolean overdue,
        Decision decision,
        String facts,
        String reasons,
        String legalBasis,
        String opinion,
        Instant endedAt) {}
