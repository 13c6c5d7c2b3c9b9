package org.maplebridge.checker.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.calendar.Limit;
import org.maplebridge.checker.Rule;

/** The one row that a table of limits has for its inputs: a limit that can be counted, and reminders in order. */
final class LimitRow {

    private LimitRow() {}

    /** @param place what the row is for, in a sentence for people */
    static Optional<Limit> in(TableUnderCheck table, Map<String, Object> inputs, String place) {
        List<Map<String, Object>> rows = table.rows(inputs);
        if (rows.size() != 1) {
            table.add(Rule.TABLE_LIMITS, inputs, place + " 应当恰有一行时限，现有 " + rows.size() + " 行");
            return Optional.empty();
        }
        if (!rows.get(0).containsKey("limitAmount") || !rows.get(0).containsKey("limitUnit")) {
            table.add(Rule.TABLE_LIMITS, "输出列要叫 limitAmount（时限）和 limitUnit（单位），没有找到");
            return Optional.empty();
        }
        reminders(table, inputs, rows.get(0), place);
        return LimitCells.limit(table, inputs, rows.get(0), place);
    }

    private static void reminders(
            TableUnderCheck table, Map<String, Object> inputs, Map<String, Object> row, String place) {
        Object first = row.get("firstReminder");
        Object second = row.get("secondReminder");
        boolean inRange = percent(first) && percent(second);
        boolean inOrder = !inRange
                || first == null
                || second == null
                || LimitCells.whole(first).orElseThrow()
                        < LimitCells.whole(second).orElseThrow();
        if (!inRange || !inOrder) {
            table.add(Rule.TABLE_LIMITS, inputs, place, "的提醒点须是 1 到 99 的整数，且首次提醒早于再次提醒");
        }
    }

    private static boolean percent(Object value) {
        return value == null
                || LimitCells.whole(value)
                        .filter(number -> number >= 1 && number <= 99)
                        .isPresent();
    }
}
