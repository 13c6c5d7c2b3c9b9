package org.maplebridge.handling;

/** A petition ended before the work that accompanied it. */
public record AccompanimentFellAway(String receiptNumber, Accompaniment kind) {}
