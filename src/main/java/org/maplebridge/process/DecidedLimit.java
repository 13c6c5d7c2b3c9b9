package org.maplebridge.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.shared.Refusal;

/** The row of {@code level-limits.dmn} that the rule task before found, taken out of the execution. */
final class DecidedLimit {

    private DecidedLimit() {}

    /** A row of {@code accompaniment-limits.dmn}, without reminders. */
    static LevelLimit accompanying(String step, Number amount, String unit) {
        return limit("accompaniment-limits.dmn " + step, amount, unit, null, null);
    }

    static LevelLimit take(DelegateExecution execution, String step) {
        String row = PetitionModel.PROCEDURE.in(execution) + "/" + step;
        Number amount = PetitionModel.LIMIT_AMOUNT.take(execution);
        String unit = PetitionModel.LIMIT_UNIT.take(execution);
        Number first = PetitionModel.LIMIT_FIRST_REMINDER.take(execution);
        Number second = PetitionModel.LIMIT_SECOND_REMINDER.take(execution);
        return limit("level-limits.dmn " + row, amount, unit, first, second);
    }

    private static LevelLimit limit(String basis, Number amount, String unit, Number first, Number second) {
        if (amount == null || unit == null) {
            throw Refusal.againstRule("no-limit-decided", basis);
        }
        try {
            Limit limit = new Limit(amount.intValue(), LimitUnit.valueOf(unit));
            return new LevelLimit(basis, limit, percent(first), percent(second));
        } catch (IllegalArgumentException e) {
            throw Refusal.againstRule("no-limit-decided", basis);
        }
    }

    private static Integer percent(Number given) {
        return given == null || given.intValue() < 1 || given.intValue() > 99 ? null : given.intValue();
    }
}
