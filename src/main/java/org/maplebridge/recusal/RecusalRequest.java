package org.maplebridge.recusal;

import java.time.Instant;
import org.maplebridge.petition.AccusedKind;

/**
 * Somebody is asked to step aside.
 *
 * @param target user name, or code of the unit
 * @param askedBy user name, or {@code petitioner}
 * @param unitCode the unit whose head decides
 * @param decision null as long as nobody decided, as are its reason and time
 */
public record RecusalRequest(
        long id,
        String receiptNumber,
        AccusedKind kind,
        String target,
        String reason,
        String askedBy,
        Instant askedAt,
        String unitCode,
        RecusalDecision decision,
        String decisionReason,
        Instant decidedAt) {}
