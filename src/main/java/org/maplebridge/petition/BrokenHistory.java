package org.maplebridge.petition;

/**
 * A history that does not hold together.
 *
 * @param seq the first entry that does not fit, or is not there
 */
public record BrokenHistory(String receiptNumber, int seq, HistoryFault fault) {}
