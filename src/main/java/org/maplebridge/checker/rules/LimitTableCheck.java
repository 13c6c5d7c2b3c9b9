package org.maplebridge.checker.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.maplebridge.calendar.Limit;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.Rule;
import org.maplebridge.limits.StatutoryTerm;
import org.maplebridge.organization.Levels;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.Way;
import org.springframework.stereotype.Component;

/**
 * Tries a table of level limits for every purpose and procedure at every level and step: exactly one row each, a limit
 * that can be counted, reminders in order. For claims the limits of all levels one after another must fit into the term
 * of the table of statutory limits that comes with it or is deployed; without one, into the configured term.
 */
@Component
class LimitTableCheck extends TableCheck {

    private static final Map<String, String> STEPS =
            Map.of("SUPPLEMENT", "补正", "REROUTING", "重新分派", "CONFERENCE", "联席会议");

    private final KnownLevels levels;
    private final Levels names;
    private final StatutoryTerm term;

    LimitTableCheck(DecisionTrial trial, KnownLevels levels, Levels names, StatutoryTerm term) {
        super(trial);
        this.levels = levels;
        this.names = names;
        this.term = term;
    }

    @Override
    String decision() {
        return "level-limits";
    }

    @Override
    void look(TableUnderCheck table) {
        for (Purpose purpose : Purpose.values()) {
            for (Procedure procedure : Procedure.values()) {
                rows(table, purpose, procedure);
            }
        }
    }

    private void rows(TableUnderCheck table, Purpose purpose, Procedure procedure) {
        Map<String, Limit> limits = new HashMap<>();
        Set<String> steps = new TreeSet<>(levels.all());
        steps.addAll(STEPS.keySet());
        for (String step : steps) {
            String place = purpose.label() + "，" + procedure.label() + "（" + procedure.name() + "）在"
                    + STEPS.getOrDefault(step, names.label(step)) + " " + step;
            Map<String, Object> inputs =
                    Map.of("procedure", procedure.name(), "level", step, "purpose", purpose.name());
            LimitRow.in(table, inputs, place).ifPresent(limit -> limits.put(step, limit));
        }
        if (table.isSound() && purpose == Purpose.CLAIM) {
            levels.waysUp().forEach(way -> term(procedure, way, limits, table));
        }
    }

    private void term(Procedure procedure, List<String> way, Map<String, Limit> limits, TableUnderCheck table) {
        Map<String, Object> handling =
                Map.of("step", "HANDLING", "purpose", "CLAIM", "way", Way.OTHER.name(), "procedure", procedure.name());
        Limit lawful =
                LimitCells.elsewhere(table.rowsOf("statutory-limits", handling)).orElseGet(term::limit);
        Optional<LocalDate> day =
                term.overshotFrom(way.stream().map(limits::get).toList(), lawful);
        if (day.isPresent()) {
            table.add(
                    Rule.LIMITS_SUM,
                    procedure.label() + "（" + procedure.name() + "）各级时限之和（"
                            + way.stream()
                                    .map(level -> names.label(level) + " "
                                            + limits.get(level).label())
                                    .collect(Collectors.joining("，"))
                            + "）超过 " + lawful.label() + "（《信访工作条例》第三十四条）：自 " + day.get() + " 起依次届满会超出");
        }
    }
}
