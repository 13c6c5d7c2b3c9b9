package org.maplebridge.limits;

import java.time.Instant;

/**
 * A running limit got another due time because the calendar changed.
 *
 * @param subject which of several of its kind on the petition, or null where there is but one
 */
public record DeadlineMoved(String receiptNumber, ClockKind kind, String subject, Instant from, Schedule schedule) {}
