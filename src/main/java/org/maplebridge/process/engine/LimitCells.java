package org.maplebridge.process.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;

/** Reads a limit out of the row of a table, and says what keeps it from being one. */
final class LimitCells {

    private LimitCells() {}

    /** @param place where the row stands, for people */
    static Optional<Limit> limit(Map<String, Object> row, String place, List<String> findings) {
        Optional<Integer> amount = whole(row.get("limitAmount"));
        Optional<LimitUnit> unit = Arrays.stream(LimitUnit.values())
                .filter(known -> known.name().equals(row.get("limitUnit")))
                .findFirst();
        if (unit.isEmpty()) {
            findings.add(place + " 的时限单位只能是 " + Arrays.toString(LimitUnit.values()));
        }
        if (amount.isEmpty()) {
            findings.add(place + " 的时限须是正整数");
        }
        if (unit.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Limit(amount.get(), unit.get()));
        } catch (IllegalArgumentException outOfRange) {
            findings.add(place + " 的时限须是正整数，且不超过十年");
            return Optional.empty();
        }
    }

    static Optional<Integer> whole(Object value) {
        return value instanceof Number number && number.doubleValue() == number.intValue()
                ? Optional.of(number.intValue())
                : Optional.empty();
    }
}
