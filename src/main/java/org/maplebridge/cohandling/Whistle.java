package org.maplebridge.cohandling;

import java.time.Instant;
import java.util.List;

/**
 * A unit that handles a petition called departments to it; it stays responsible.
 *
 * @param hard whether the departments have the longer limit to report in
 */
public record Whistle(
        long id,
        String receiptNumber,
        String unitCode,
        String level,
        String blownBy,
        Instant blownAt,
        String request,
        boolean hard,
        WhistleState state,
        List<Call> calls) {

    /** What one of the departments was called to and answered. */
    public record Call(
            long id,
            String unitCode,
            CallState state,
            Instant signedInAt,
            Instant contactedAt,
            String contactNote,
            Instant reportedAt,
            String report,
            int silences) {}
}
