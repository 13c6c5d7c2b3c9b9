package org.maplebridge.process.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.limits.StatutoryTerm;
import org.maplebridge.petition.Procedure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries a table of level limits for every procedure at every level and step: exactly one row each, a limit that can be
 * counted, reminders in order. The limits of all levels one after another must fit into the statutory term; the
 * platform's own tables are let in with a warning even where a holiday stretches them beyond it, since it must start.
 */
@Component
class LimitTableCheck implements TableCheck {

    private static final Logger LOG = LoggerFactory.getLogger(LimitTableCheck.class);
    private static final Set<String> STEPS = Set.of("SUPPLEMENT", "REROUTING");

    private final KnownLevels levels;
    private final StatutoryTerm term;

    LimitTableCheck(KnownLevels levels, StatutoryTerm term) {
        this.levels = levels;
        this.term = term;
    }

    @Override
    public String decision() {
        return "level-limits";
    }

    @Override
    public List<String> findings(TableUnderCheck table) {
        List<String> findings = new ArrayList<>();
        for (Procedure procedure : Procedure.values()) {
            Map<String, Limit> limits = new HashMap<>();
            Set<String> steps = new TreeSet<>(levels.all());
            steps.addAll(STEPS);
            for (String step : steps) {
                limit(table, procedure, step, findings).ifPresent(limit -> limits.put(step, limit));
            }
            if (findings.isEmpty()) {
                levels.waysUp().forEach(way -> term(procedure, way, limits, findings));
            }
        }
        return findings;
    }

    private static Optional<Limit> limit(
            TableUnderCheck table, Procedure procedure, String step, List<String> findings) {
        String place = "程序 " + procedure.name() + "（" + procedure.label() + "）在 " + step;
        List<Map<String, Object>> rows = table.rows(Map.of("procedure", procedure.name(), "level", step));
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

    private void term(Procedure procedure, List<String> way, Map<String, Limit> limits, List<String> findings) {
        Optional<LocalDate> day =
                term.overshotFrom(way.stream().map(limits::get).toList());
        if (day.isEmpty()) {
            return;
        }
        String finding = "程序 " + procedure.name() + "（" + procedure.label() + "）各级时限之和超过 " + term.days()
                + " 日（《信访工作条例》第三十四条）：自 " + day.get() + " 起依次届满会超出";
        if (Caller.isSomebody()) {
            findings.add(finding);
        } else {
            LOG.warn("{}", finding);
        }
    }
}
