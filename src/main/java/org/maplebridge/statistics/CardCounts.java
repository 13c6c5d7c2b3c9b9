package org.maplebridge.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Yellow and red cards that units got under supervision (Reg. art. 40), told by whoever gives them. */
public interface CardCounts {

    /** Cards of one unit. */
    record Cards(long yellow, long red) {

        public Cards plus(Cards others) {
            return new Cards(yellow + others.yellow, red + others.red);
        }
    }

    /** By unit; without those that have none. */
    Map<String, Cards> of(Collection<String> unitCodes, LocalDate from, LocalDate to);
}
