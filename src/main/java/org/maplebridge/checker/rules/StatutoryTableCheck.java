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
 * than the law allows (Reg. art. 34).
 */
@Component
class StatutoryTableCheck extends TableCheck {

    private static final List<String> STEPS = List.of("EXTENSION", "ACCEPTANCE", "OBJECTION");

    private final StatutoryTerm term;

    StatutoryTableCheck(DecisionTrial trial, StatutoryTerm term) {
        super(trial);
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
        });
    }

    private static Optional<Limit> limit(TableUnderCheck table, String step, Purpose purpose, Procedure procedure) {
        String place = "法定时限表 " + step + "（" + purpose.label() + "、" + procedure.label() + "）";
        List<Map<String, Object>> rows = table.rows(Map.of(
                "step", step, "purpose", purpose.name(), "way", Way.OTHER.name(), "procedure", procedure.name()));
        if (rows.size() != 1) {
            table.add(Rule.TABLE_LIMITS, place + " 应当恰有一行时限，现有 " + rows.size() + " 行");
            return Optional.empty();
        }
        if (!(rows.get(0).get("article") instanceof String article) || article.isBlank()) {
            table.add(Rule.TABLE_LIMITS, place + " 须写明依据");
        }
        return LimitCells.limit(table, rows.get(0), place);
    }
}
