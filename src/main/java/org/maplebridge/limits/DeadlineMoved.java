package org.maplebridge.limits;

import java.time.Instant;

/** A running limit got another due time because the calendar changed. */
public record DeadlineMoved(String receiptNumber, ClockKind kind, Instant from, Schedule schedule) {}
