package org.maplebridge.calendar;

import java.util.List;
import java.util.Set;

/**
 * All that has been loaded.
 *
 * @param revision grows with every change; 0 when nothing is loaded
 */
public record LoadedYears(long revision, Set<Integer> years, List<PublishedDay> days) {}
