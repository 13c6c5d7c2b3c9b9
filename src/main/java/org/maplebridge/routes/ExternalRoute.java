package org.maplebridge.routes;

import java.time.Instant;

/**
 * A matter that went another way.
 *
 * @param body the arbitration commission, court or authority
 * @param result what came of it, or null
 */
public record ExternalRoute(
        long id,
        String receiptNumber,
        String unitCode,
        String level,
        Route route,
        String body,
        String reason,
        Instant namedAt,
        RouteState state,
        String result) {}
