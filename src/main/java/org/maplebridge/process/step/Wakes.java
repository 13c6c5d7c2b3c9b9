package org.maplebridge.process.step;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.maplebridge.limits.Schedule;
import org.maplebridge.process.model.PetitionModel;

/**
 * Sets a level's task up: nothing is decided yet, and its timers get the instants of the clock. The instants are needed
 * for this moment only; afterwards the timers and the clock have them.
 */
final class Wakes {

    private Wakes() {}

    static void set(VariableScope scope, Schedule schedule) {
        PetitionModel.OUTCOME.take(scope);
        PetitionModel.DEADLINE_AT.pass(scope, Date.from(schedule.dueAt()));
        PetitionModel.FIRST_REMINDER_AT.pass(scope, reminder(schedule.firstReminderAt(), schedule));
        PetitionModel.SECOND_REMINDER_AT.pass(scope, reminder(schedule.secondReminderAt(), schedule));
    }

    /** Without a reminder the timer falls on the end of the limit, where reminding does nothing. */
    private static Date reminder(Instant at, Schedule schedule) {
        return Date.from(at == null ? schedule.dueAt() : at);
    }
}
