package org.maplebridge.calendar;

import java.time.LocalDate;

/**
 * A day off or a make-up working day.
 *
 * @param holiday it belongs to, null where unnamed
 * @param notice link to the State Council notice; null when only the regulation on fixed holidays says so
 */
public record PublishedDay(LocalDate date, DayKind kind, String holiday, String notice) {}
