package org.maplebridge.supervision;

import java.time.Instant;
import org.maplebridge.petition.Petition.Place;

/**
 * Pressure on one unit because of one petition.
 *
 * @param step rung of the ladder it stands on
 * @param ending how it ended, or null while it is open
 */
record Supervision(
        long id,
        String receiptNumber,
        Place unit,
        SupervisionRule rule,
        String reason,
        Instant raisedAt,
        String raisedBy,
        String step,
        Ending ending,
        Instant endedAt) {

    /** How a supervision ends. */
    enum Ending {
        ANSWERED("答复合格"),
        LIFTED("事项办结，督办解除");

        private final String label;

        Ending(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** One rung that was issued, with its answer once there is one. */
    record Issued(
            long id,
            String step,
            Card card,
            Instant issuedAt,
            Instant dueAt,
            boolean unanswered,
            String answer,
            Instant answeredAt,
            String answeredBy,
            String verdict,
            String verdictNote) {}
}
