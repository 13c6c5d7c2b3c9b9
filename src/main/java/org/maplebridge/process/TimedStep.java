package org.maplebridge.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.Schedule;

/**
 * Where a limit's timers are: which model, which events, and what else follows them.
 *
 * @param firstReminder event of the first reminder, or null
 * @param secondReminder event of the second reminder, or null
 * @param hasTask whether a task of the model is due when the limit ends
 * @param presentWork whether it is the time by which somebody is to act now, and not a limit beside that
 */
record TimedStep(
        String model,
        String deadline,
        String firstReminder,
        String secondReminder,
        boolean hasTask,
        boolean presentWork) {

    private static final Map<ClockKind, TimedStep> STEPS = Map.of(
            ClockKind.LEVEL_LIMIT,
                    new TimedStep(
                            PetitionModel.LEVEL_HANDLING,
                            PetitionModel.DEADLINE,
                            PetitionModel.FIRST_REMINDER,
                            PetitionModel.SECOND_REMINDER,
                            true,
                            true),
            ClockKind.SUPPLEMENT,
                    new TimedStep(
                            PetitionModel.LEVEL_HANDLING, PetitionModel.SUPPLEMENT_DEADLINE, null, null, false, true),
            ClockKind.REROUTING,
                    new TimedStep(PetitionModel.REROUTING, PetitionModel.REROUTING_DEADLINE, null, null, true, true),
            ClockKind.STATUTORY_LIMIT,
                    new TimedStep(PetitionModel.PETITION, PetitionModel.STATUTORY_DEADLINE, null, null, false, false));

    static TimedStep of(ClockKind kind) {
        return STEPS.get(kind);
    }

    /** When each of its events is to wake. */
    Map<String, Instant> instants(Schedule schedule) {
        Map<String, Instant> instants = new HashMap<>();
        instants.put(deadline, schedule.dueAt());
        if (firstReminder != null && schedule.firstReminderAt() != null) {
            instants.put(firstReminder, schedule.firstReminderAt());
        }
        if (secondReminder != null && schedule.secondReminderAt() != null) {
            instants.put(secondReminder, schedule.secondReminderAt());
        }
        return instants;
    }
}
