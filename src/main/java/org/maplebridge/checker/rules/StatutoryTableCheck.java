package org.maplebridge.checker.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.calendar.Limit;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.Rule;
import org.maplebridge.limits.StatutoryTerm;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.Way;
import org.springframework.stereotype.Component;

/**
 * Tries a table of statutory limits: a claim has a limit that can be counted and names its article, and it is not longer
 * than the law allows (Reg. art. 34), nor too short for the level limits that come with it or are deployed.
 */
@Component
class StatutoryTableCheck extends TableCheck {

    private static final List<String> STEPS = List.of("EXTENSION", "ACCEPTANCE", "OBJECTION");

    private final KnownLevels levels;
    private final StatutoryTerm term;

    StatutoryTableCheck(DecisionTrial trial, KnownLevels levels, StatutoryTerm term) {
        super(trial);
        this.levels = levels;
        this.term = term;
    }

    @Override
    String decision() {
        return "statutory-limits";
    }

    @Override
    void look(TableUnderCheck table) {
        for (Procedure procedure : Procedure.values()) {
            handling(table, procedure);
            for (String step : STEPS) {
                limit(table, step, Purpose.CLAIM, procedure);
            }
        }
    }

    private void handling(TableUnderCheck table, Procedure procedure) {
        limit(table, "HANDLING", Purpose.CLAIM, procedure).ifPresent(limit -> {
            Optional<LocalDate> day = term.overshotFrom(List.of(limit));
            if (day.isPresent()) {
                table.add(
                        Rule.LIMITS_SUM,
                        "办理时限 " + limit.label() + " 超过 " + term.days() + " 日（《信访工作条例》第三十四条）：自 " + day.get()
                                + " 起受理的会超出");
            }
            levels.waysUp().forEach(way -> levels(table, procedure, way, limit));
        });
    }

    /** Whoever shortens the term has to shorten the limits of the levels first. */
    private void levels(TableUnderCheck table, Procedure procedure, List<String> way, Limit limit) {
        List<Limit> limits = way.stream()
                .flatMap(level -> LimitCells.elsewhere(table.rowsOf(
                                "level-limits",
                                Map.of("procedure", procedure.name(), "level", level, "purpose", "CLAIM")))
                        .stream())
                .toList();
        term.overshotFrom(limits, limit)
                .ifPresent(from -> table.add(
                        Rule.LIMITS_SUM,
                        "程序 " + procedure.name() + "（" + procedure.label() + "）的各级时限放不进办理时限 " + limit.label()
                                + "，请先修改层级时限表：自 " + from + " 起依次届满会超出"));
    }

    private static Optional<Limit> limit(TableUnderCheck table, String step, Purpose purpose, Procedure procedure) {
        String place = "法定时限表 " + step + "（" + purpose.label() + "、" + procedure.label() + "）";
        Map<String, Object> inputs =
                Map.of("step", step, "purpose", purpose.name(), "way", Way.OTHER.name(), "procedure", procedure.name());
        List<Map<String, Object>> rows = table.rows(inputs);
        if (rows.size() != 1) {
            table.add(Rule.TABLE_LIMITS, inputs, place + " 应当恰有一行时限，现有 " + rows.size() + " 行");
            return Optional.empty();
        }
        if (!(rows.get(0).get("article") instanceof String article) || article.isBlank()) {
            table.add(Rule.TABLE_LIMITS, inputs, place + " 须写明依据");
        }
        return LimitCells.limit(table, inputs, rows.get(0), place);
    }
}
