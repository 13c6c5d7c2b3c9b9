package org.maplebridge.process.model;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.process.DecisionTables;
import org.maplebridge.shared.Refusal;

/** What a row of a table of limits says; most are found by the rule task before and taken out of the execution. */
public final class DecidedLimit {

    private DecidedLimit() {}

    /** The row of {@code accompaniment-limits.dmn}. */
    public static LevelLimit accompanying(DelegateExecution execution, String step) {
        return takeOf("accompaniment-limits.dmn " + step, execution);
    }

    /** One of several rows of that table. */
    public static LevelLimit accompanying(String step, Number amount, String unit) {
        return limit("accompaniment-limits.dmn " + step, amount, unit, null, null);
    }

    public static LevelLimit take(DelegateExecution execution, String step) {
        String row = "level-limits.dmn " + PetitionModel.PROCEDURE.in(execution) + "/" + step;
        return takeIfAny(execution, row).orElseThrow(() -> Refusal.againstRule("no-limit-decided", row));
    }

    /** A row of {@code statutory-limits.dmn} that every such step has. */
    public static LevelLimit takeStatutory(DelegateExecution execution, String step) {
        return takeStatutoryIfAny(execution, step)
                .orElseThrow(() -> Refusal.againstRule("no-limit-decided", "statutory-limits.dmn " + step));
    }

    /** The row of {@code statutory-limits.dmn}; empty where the law sets no limit. */
    public static Optional<LevelLimit> takeStatutoryIfAny(DelegateExecution execution, String step) {
        String article = PetitionModel.ARTICLE.take(execution);
        return takeIfAny(execution, "statutory-limits.dmn " + step + (article == null ? "" : " " + article));
    }

    /** @param basis table and row, as the clock will name it */
    public static LevelLimit takeOf(String basis, DelegateExecution execution) {
        return takeIfAny(execution, basis).orElseThrow(() -> Refusal.againstRule("no-limit-decided", basis));
    }

    /** A row that was found outside of a model, {@link DecisionTables}; without reminders. */
    public static LevelLimit of(DmnDecisionRuleResult row, String basis) {
        Map<String, Object> cells = row.getEntryMap();
        Number amount = cells.get(PetitionModel.LIMIT_AMOUNT.name()) instanceof Number number ? number : null;
        String unit = cells.get(PetitionModel.LIMIT_UNIT.name()) instanceof String text ? text : null;
        return limit(basis, amount, unit, null, null);
    }

    private static Optional<LevelLimit> takeIfAny(DelegateExecution execution, String row) {
        Number amount = PetitionModel.LIMIT_AMOUNT.take(execution);
        String unit = PetitionModel.LIMIT_UNIT.take(execution);
        Number first = PetitionModel.LIMIT_FIRST_REMINDER.take(execution);
        Number second = PetitionModel.LIMIT_SECOND_REMINDER.take(execution);
        return amount == null && unit == null ? Optional.empty() : Optional.of(limit(row, amount, unit, first, second));
    }

    private static LevelLimit limit(String row, Number amount, String unit, Number first, Number second) {
        if (amount == null || unit == null) {
            throw Refusal.againstRule("no-limit-decided", row);
        }
        try {
            Limit limit = new Limit(amount.intValue(), LimitUnit.valueOf(unit));
            return new LevelLimit(row, limit, percent(first), percent(second));
        } catch (IllegalArgumentException e) {
            throw Refusal.againstRule("no-limit-decided", row);
        }
    }

    private static Integer percent(Number given) {
        return given == null || given.intValue() < 1 || given.intValue() > 99 ? null : given.intValue();
    }
}
