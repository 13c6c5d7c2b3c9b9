package org.maplebridge.calendar;

import java.time.Instant;

/**
 * A running deadline that a change of the calendar moved.
 *
 * @param subject what it runs for: a receipt number
 * @param kind which of the subject's clocks
 */
public record MovedDeadline(String subject, String kind, Instant from, Instant to) {}
