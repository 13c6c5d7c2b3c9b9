package org.maplebridge.process.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;

/** The one row that a table of limits has for its inputs: a limit that can be counted, and reminders in order. */
final class LimitRow {

    private LimitRow() {}

    /** @param place what the row is for, in a sentence for people */
    static Optional<Limit> in(TableUnderCheck table, Map<String, Object> inputs, String place, List<String> findings) {
        List<Map<String, Object>> rows = table.rows(inputs);
        if (rows.size() != 1) {
            findings.add(place + " 应当恰有一行时限，现有 " + rows.size() + " 行");
            return Optional.empty();
        }
        Map<String, Object> row = rows.get(0);
        reminders(row, place, findings);
        Optional<Integer> amount = whole(row.get("limitAmount"));
        Optional<LimitUnit> unit = Arrays.stream(LimitUnit.values())
                .filter(known -> known.name().equals(row.get("limitUnit")))
                .findFirst();
        if (unit.isEmpty()) {
            findings.add(place + " 的时限单位只能是 " + Arrays.toString(LimitUnit.values()));
        }
        try {
            return amount.isEmpty() || unit.isEmpty() ? none(amount, place, findings) : limit(amount.get(), unit.get());
        } catch (IllegalArgumentException outOfRange) {
            findings.add(place + " 的时限须是正整数，且不超过十年");
            return Optional.empty();
        }
    }

    private static Optional<Limit> none(Optional<Integer> amount, String place, List<String> findings) {
        if (amount.isEmpty()) {
            findings.add(place + " 的时限须是正整数");
        }
        return Optional.empty();
    }

    private static Optional<Limit> limit(int amount, LimitUnit unit) {
        return Optional.of(new Limit(amount, unit));
    }

    private static void reminders(Map<String, Object> row, String place, List<String> findings) {
        Object first = row.get("firstReminder");
        Object second = row.get("secondReminder");
        boolean inRange = percent(first) && percent(second);
        boolean inOrder = !inRange
                || first == null
                || second == null
                || whole(first).orElseThrow() < whole(second).orElseThrow();
        if (!inRange || !inOrder) {
            findings.add(place + " 的提醒点须是 1 到 99 的整数，且首次提醒早于再次提醒");
        }
    }

    private static boolean percent(Object value) {
        return value == null
                || whole(value).filter(number -> number >= 1 && number <= 99).isPresent();
    }

    private static Optional<Integer> whole(Object value) {
        return value instanceof Number number && number.doubleValue() == number.intValue()
                ? Optional.of(number.intValue())
                : Optional.empty();
    }
}
