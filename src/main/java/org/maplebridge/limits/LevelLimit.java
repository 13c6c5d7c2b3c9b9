package org.maplebridge.limits;

import org.maplebridge.calendar.Limit;

/**
 * A row of the table of level limits: how long, and at which shares of it to remind.
 *
 * @param basis where it comes from, {@code level-limits.dmn ORDINARY/VILLAGE}
 * @param firstReminder percent of the limit, 1 to 99, or null for none
 * @param secondReminder percent of the limit, 1 to 99, or null for none
 */
public record LevelLimit(String basis, Limit limit, Integer firstReminder, Integer secondReminder) {}
