package org.maplebridge.process.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;

/** The limit in a row of a table under check. */
final class LimitCells {

    private LimitCells() {}

    /** Adds what is wrong with the row's limit. */
    static void check(Map<String, Object> row, String place, List<String> findings) {
        boolean knownUnit =
                Arrays.stream(LimitUnit.values()).anyMatch(unit -> unit.name().equals(row.get("limitUnit")));
        if (!knownUnit) {
            findings.add(place + " 的时限单位只能是 " + Arrays.toString(LimitUnit.values()));
        }
        if (!(row.get("limitAmount") instanceof Number amount)
                || amount.doubleValue() != amount.intValue()
                || !countable(amount.intValue())) {
            findings.add(place + " 的时限须是正整数，且不超过十年");
        }
    }

    private static boolean countable(int amount) {
        try {
            return new Limit(amount, LimitUnit.CALENDAR_DAYS).amount() == amount;
        } catch (IllegalArgumentException outOfRange) {
            return false;
        }
    }
}
