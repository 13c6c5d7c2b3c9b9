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
 * @param task the task that is due when the limit ends, or null
 * @param presentWork whether it is the time by which somebody is to act now, and not a limit beside that
 */
record TimedStep(
        String model, String deadline, String firstReminder, String secondReminder, String task, boolean presentWork) {

    private static final Map<ClockKind, TimedStep> STEPS = Map.ofEntries(
            Map.entry(
                    ClockKind.LEVEL_LIMIT,
                    new TimedStep(
                            PetitionModel.LEVEL_HANDLING,
                            PetitionModel.DEADLINE,
                            PetitionModel.FIRST_REMINDER,
                            PetitionModel.SECOND_REMINDER,
                            "userTask_handlePetition",
                            true)),
            Map.entry(
                    ClockKind.SUPPLEMENT,
                    new TimedStep(
                            PetitionModel.LEVEL_HANDLING, PetitionModel.SUPPLEMENT_DEADLINE, null, null, null, true)),
            Map.entry(
                    ClockKind.REROUTING,
                    new TimedStep(
                            PetitionModel.REROUTING,
                            PetitionModel.REROUTING_DEADLINE,
                            null,
                            null,
                            "userTask_reroutePetition",
                            true)),
            Map.entry(
                    ClockKind.STATUTORY_LIMIT,
                    new TimedStep(PetitionModel.PETITION, PetitionModel.STATUTORY_DEADLINE, null, null, null, false)),
            Map.entry(ClockKind.WHISTLE_SIGN_IN, reportIn(CoHandlingModel.SIGN_IN_DUE, "userTask_signIn")),
            Map.entry(ClockKind.WHISTLE_CONTACT, reportIn(CoHandlingModel.CONTACT_DUE, "userTask_contactPetitioner")),
            Map.entry(ClockKind.WHISTLE_REPORT, reportIn(CoHandlingModel.REPORT_DUE, "userTask_reportIn")),
            Map.entry(
                    ClockKind.COURT_CONFIRMATION,
                    new TimedStep(
                            MediationModel.COURT_CONFIRMATION,
                            MediationModel.CONFIRMATION_DEADLINE,
                            MediationModel.CONFIRMATION_REMINDER,
                            null,
                            "userTask_confirmAgreement",
                            false)));

    private static TimedStep reportIn(String deadline, String task) {
        return new TimedStep(CoHandlingModel.REPORT_IN, deadline, null, null, task, false);
    }

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
