package org.maplebridge.limits;

/** A running limit was extended. */
public record LimitExtended(String receiptNumber, ClockKind kind, Schedule schedule) {}
