package org.maplebridge.checker.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.calendar.Limit;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.Rule;
import org.maplebridge.limits.StatutoryTerm;
import org.maplebridge.petition.Procedure;
import org.springframework.stereotype.Component;

/**
 * Tries a table of level limits for every procedure at every level and step: exactly one row each, a limit that can be
 * counted, reminders in order. The limits of all levels one after another must fit into the statutory term.
 */
@Component
class LimitTableCheck extends TableCheck {

    private static final Set<String> STEPS = Set.of("SUPPLEMENT", "REROUTING", "CONFERENCE");

    private final KnownLevels levels;
    private final StatutoryTerm term;

    LimitTableCheck(DecisionTrial trial, KnownLevels levels, StatutoryTerm term) {
        super(trial);
        this.levels = levels;
        this.term = term;
    }

    @Override
    String decision() {
        return "level-limits";
    }

    @Override
    void look(TableUnderCheck table) {
        for (Procedure procedure : Procedure.values()) {
            Map<String, Limit> limits = new HashMap<>();
            Set<String> steps = new TreeSet<>(levels.all());
            steps.addAll(STEPS);
            for (String step : steps) {
                String place = "程序 " + procedure.name() + "（" + procedure.label() + "）在 " + step;
                LimitRow.in(table, Map.of("procedure", procedure.name(), "level", step), place)
                        .ifPresent(limit -> limits.put(step, limit));
            }
            if (table.isSound()) {
                levels.waysUp().forEach(way -> term(procedure, way, limits, table));
            }
        }
    }

    private void term(Procedure procedure, List<String> way, Map<String, Limit> limits, TableUnderCheck table) {
        Optional<LocalDate> day =
                term.overshotFrom(way.stream().map(limits::get).toList());
        if (day.isPresent()) {
            table.add(
                    Rule.LIMITS_SUM,
                    "程序 " + procedure.name() + "（" + procedure.label() + "）各级时限之和超过 " + term.days()
                            + " 日（《信访工作条例》第三十四条）：自 " + day.get() + " 起依次届满会超出");
        }
    }
}
