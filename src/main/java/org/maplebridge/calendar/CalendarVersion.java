package org.maplebridge.calendar;

import java.time.Instant;

/**
 * A year as somebody loaded it once.
 *
 * @param revision grows with every load of any year
 */
public record CalendarVersion(long revision, PublishedYear content, Instant loadedAt, String loadedBy) {}
