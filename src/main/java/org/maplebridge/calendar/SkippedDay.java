package org.maplebridge.calendar;

import java.time.LocalDate;

/**
 * A day that a deadline moved over.
 *
 * @param name of the holiday, 国庆节; null for other reasons
 */
public record SkippedDay(LocalDate date, SkipReason reason, String name) {}
