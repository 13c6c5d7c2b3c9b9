package org.maplebridge.checker.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.checker.Rule;

/** Reads a limit out of the row of a table, and says what keeps it from being one. */
final class LimitCells {

    private static final String UNITS = Arrays.stream(LimitUnit.values())
            .map(unit -> "\"" + unit.name() + "\"（" + unit.label() + "）")
            .collect(Collectors.joining("、"));

    private LimitCells() {}

    /**
     * @param inputs what the row is looked up by
     * @param place where the row stands, for people
     */
    static Optional<Limit> limit(
            TableUnderCheck table, Map<String, Object> inputs, Map<String, Object> row, String place) {
        Optional<Integer> amount = whole(row.get("limitAmount"));
        Optional<LimitUnit> unit = Arrays.stream(LimitUnit.values())
                .filter(known -> known.name().equals(row.get("limitUnit")))
                .findFirst();
        if (unit.isEmpty()) {
            table.add(Rule.TABLE_LIMITS, inputs, place, "的时限单位只能是 " + UNITS);
        }
        if (amount.isEmpty()) {
            table.add(Rule.TABLE_LIMITS, inputs, place, "的时限须是正整数");
        }
        if (unit.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Limit(amount.get(), unit.get()));
        } catch (IllegalArgumentException outOfRange) {
            table.add(Rule.TABLE_LIMITS, inputs, place, "的时限须是正整数，且不超过十年");
            return Optional.empty();
        }
    }

    /** The limit of the one row of another table; what is wrong with that is for its own check. */
    static Optional<Limit> elsewhere(List<Map<String, Object>> rows) {
        if (rows.size() != 1) {
            return Optional.empty();
        }
        Object unit = rows.get(0).get("limitUnit");
        return whole(rows.get(0).get("limitAmount"))
                .flatMap(amount -> Arrays.stream(LimitUnit.values())
                        .filter(known -> known.name().equals(unit) && amount > 0)
                        .findFirst()
                        .map(known -> new Limit(amount, known)));
    }

    static Optional<Integer> whole(Object value) {
        return value instanceof Number number && number.doubleValue() == number.intValue()
                ? Optional.of(number.intValue())
                : Optional.empty();
    }
}
