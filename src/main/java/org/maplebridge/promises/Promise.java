package org.maplebridge.promises;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who promised what to whom by when.
 *
 * @param unitCode the unit that watches
 * @param dueOn the last day
 * @param overdue whether that day passed before anybody had verified it
 */
public record Promise(
        long id,
        String receiptNumber,
        String unitCode,
        PromiseSource source,
        String promisedBy,
        String promisedTo,
        String what,
        LocalDate dueOn,
        PromiseState state,
        boolean overdue,
        Instant verifiedAt,
        String note) {}
