package org.maplebridge.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.maplebridge.calendar.Limit;
import org.maplebridge.calendar.LimitUnit;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.shared.Refusal;

/** The row of a table of limits that the rule task before found, taken out of the execution. */
final class DecidedLimit {

    private DecidedLimit() {}

    /** Of {@code level-limits.dmn}. */
    static LevelLimit take(DelegateExecution execution, String step) {
        return takeOf("level-limits.dmn " + PetitionModel.PROCEDURE.in(execution) + "/" + step, execution);
    }

    /** @param basis table and row, as the clock will name it */
    static LevelLimit takeOf(String basis, DelegateExecution execution) {
        Number amount = PetitionModel.LIMIT_AMOUNT.take(execution);
        String unit = PetitionModel.LIMIT_UNIT.take(execution);
        Number first = PetitionModel.LIMIT_FIRST_REMINDER.take(execution);
        Number second = PetitionModel.LIMIT_SECOND_REMINDER.take(execution);
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
