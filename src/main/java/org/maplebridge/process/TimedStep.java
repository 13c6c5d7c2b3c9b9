package org.maplebridge.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.Schedule;

/**
 * Where a limit's timers are: which model, which events, and what else follows them.
 *
 * @param deadlines events of the end; of several at most one waits
 * @param firstReminder event of the first reminder, or null
 * @param secondReminder event of the second reminder, or null
 * @param hasTask whether a task of the model is due when the limit ends
 * @param presentWork whether it is the time by which somebody is to act now, and not a limit beside that
 */
record TimedStep(
        String model,
        Set<String> deadlines,
        String firstReminder,
        String secondReminder,
        boolean hasTask,
        boolean presentWork) {

    private static final Map<ClockKind, TimedStep> STEPS = Map.of(
            ClockKind.LEVEL_LIMIT,
                    new TimedStep(
                            PetitionModel.LEVEL_HANDLING,
                            Set.of(PetitionModel.DEADLINE),
                            PetitionModel.FIRST_REMINDER,
                            PetitionModel.SECOND_REMINDER,
                            true,
                            true),
            ClockKind.SUPPLEMENT,
                    new TimedStep(
                            PetitionModel.LEVEL_HANDLING,
                            Set.of(PetitionModel.SUPPLEMENT_DEADLINE),
                            null,
                            null,
                            false,
                            true),
            ClockKind.REROUTING,
                    new TimedStep(
                            PetitionModel.REROUTING, Set.of(PetitionModel.REROUTING_DEADLINE), null, null, true, true),
            ClockKind.ACCEPTANCE,
                    new TimedStep(
                            PetitionModel.ACCEPTANCE,
                            Set.of(PetitionModel.ACCEPTANCE_DEADLINE),
                            null,
                            null,
                            true,
                            true),
            ClockKind.STATUTORY_LIMIT,
                    new TimedStep(
                            PetitionModel.PETITION, Set.of(PetitionModel.STATUTORY_DEADLINE), null, null, false, false),
            ClockKind.REVIEW, review(),
            ClockKind.RE_REVIEW, review(),
            ClockKind.REVIEW_WINDOW,
                    new TimedStep(AppealModel.APPEAL, Set.of(AppealModel.WINDOW_END), null, null, false, false),
            ClockKind.SUPERVISION_ANSWER,
                    new TimedStep(
                            SupervisionModel.SUPERVISION,
                            Set.of(SupervisionModel.ANSWER_DEADLINE),
                            null,
                            null,
                            true,
                            false));

    private static TimedStep review() {
        return new TimedStep(
                AppealModel.REVIEW,
                Set.of(AppealModel.REVIEW_DEADLINE, AppealModel.HEARING_DEADLINE),
                null,
                null,
                true,
                true);
    }

    static TimedStep of(ClockKind kind) {
        return STEPS.get(kind);
    }

    /** When each of its events is to wake. */
    Map<String, Instant> instants(Schedule schedule) {
        Map<String, Instant> instants = new HashMap<>();
        deadlines.forEach(deadline -> instants.put(deadline, schedule.dueAt()));
        if (firstReminder != null && schedule.firstReminderAt() != null) {
            instants.put(firstReminder, schedule.firstReminderAt());
        }
        if (secondReminder != null && schedule.secondReminderAt() != null) {
            instants.put(secondReminder, schedule.secondReminderAt());
        }
        return instants;
    }
}
