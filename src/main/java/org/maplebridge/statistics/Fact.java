package org.maplebridge.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * Something countable that happened once, at a unit on a local day.
 *
 * @param aspects what else the yearly report counts of it, see {@link Aspect}; null for nothing
 */
record Fact(LocalDate day, String unitCode, String level, Measure measure, List<String> aspects) {}
