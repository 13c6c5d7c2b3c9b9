package org.maplebridge.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * Something countable that happened once, at a unit on a local day.
 *
 * @param aspects what else the yearly report counts of it, see {@link Aspect}; null for nothing
 * @param amount 1, or -1 where it turned out otherwise
 */
record Fact(LocalDate day, String unitCode, String level, Measure measure, List<String> aspects, int amount) {

    Fact takenBack() {
        return new Fact(day, unitCode, level, measure, aspects, -amount);
    }
}
