package org.maplebridge.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.Schedule;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.CoHandlingModel;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.ProcessVariable;
import org.maplebridge.process.model.RecheckModel;
import org.maplebridge.process.model.ServingModel;
import org.maplebridge.process.model.SupervisionModel;
import org.maplebridge.process.model.UrgencyModel;
import org.maplebridge.process.model.WishModel;

/**
 * Where a limit is waited for: which model, and by which variables its timers and tasks name its instants there.
 *
 * @param deadline when it ends
 * @param firstReminder when its first reminder is due, or null
 * @param secondReminder when its second reminder is due, or null
 * @param presentWork whether it is the time by which somebody is to act now, and not a limit beside that
 */
record TimedStep(
        String model,
        ProcessVariable<Date> deadline,
        ProcessVariable<Date> firstReminder,
        ProcessVariable<Date> secondReminder,
        boolean presentWork) {

    private static final Map<ClockKind, TimedStep> STEPS = Map.ofEntries(
            Map.entry(
                    ClockKind.LEVEL_LIMIT,
                    new TimedStep(
                            PetitionModel.LEVEL_HANDLING,
                            PetitionModel.DEADLINE_AT,
                            PetitionModel.FIRST_REMINDER_AT,
                            PetitionModel.SECOND_REMINDER_AT,
                            true)),
            Map.entry(ClockKind.SUPPLEMENT, present(PetitionModel.LEVEL_HANDLING, PetitionModel.SUPPLEMENT_DUE_AT)),
            Map.entry(ClockKind.REROUTING, present(PetitionModel.REROUTING, PetitionModel.DEADLINE_AT)),
            Map.entry(ClockKind.CONFERENCE, present(PetitionModel.JOINT_CONFERENCE, PetitionModel.DEADLINE_AT)),
            Map.entry(ClockKind.ACCEPTANCE, present(PetitionModel.ACCEPTANCE, PetitionModel.DEADLINE_AT)),
            Map.entry(ClockKind.REVIEW, present(AppealModel.REVIEW, PetitionModel.DEADLINE_AT)),
            Map.entry(ClockKind.RE_REVIEW, present(AppealModel.REVIEW, PetitionModel.DEADLINE_AT)),
            Map.entry(ClockKind.REVIEW_WINDOW, beside(AppealModel.APPEAL, AppealModel.WINDOW_ENDS_AT)),
            Map.entry(ClockKind.RECHECK, beside(RecheckModel.PROCESS, PetitionModel.DEADLINE_AT)),
            Map.entry(ClockKind.SUPERVISION_ANSWER, beside(SupervisionModel.SUPERVISION, PetitionModel.DEADLINE_AT)),
            Map.entry(ClockKind.WHISTLE_SIGN_IN, beside(CoHandlingModel.REPORT_IN, CoHandlingModel.SIGN_IN_DUE_AT)),
            Map.entry(ClockKind.WHISTLE_CONTACT, beside(CoHandlingModel.REPORT_IN, CoHandlingModel.CONTACT_DUE_AT)),
            Map.entry(ClockKind.WHISTLE_REPORT, beside(CoHandlingModel.REPORT_IN, CoHandlingModel.REPORT_DUE_AT)),
            Map.entry(ClockKind.URGENT_REPORT, beside(UrgencyModel.URGENT_REPORT, PetitionModel.DEADLINE_AT)),
            Map.entry(ClockKind.WISH_OFFER, beside(WishModel.PROCESS, PetitionModel.DEADLINE_AT)),
            Map.entry(ClockKind.WISH_FULFIL, beside(WishModel.PROCESS, PetitionModel.DEADLINE_AT)),
            Map.entry(ClockKind.WISH_CONFIRM, beside(WishModel.PROCESS, PetitionModel.DEADLINE_AT)),
            Map.entry(ClockKind.SERVING, beside(ServingModel.PROCESS, PetitionModel.DEADLINE_AT)),
            Map.entry(
                    ClockKind.COURT_CONFIRMATION,
                    new TimedStep(
                            MediationModel.COURT_CONFIRMATION,
                            PetitionModel.DEADLINE_AT,
                            PetitionModel.FIRST_REMINDER_AT,
                            null,
                            false)));

    private static TimedStep present(String model, ProcessVariable<Date> deadline) {
        return new TimedStep(model, deadline, null, null, true);
    }

    private static TimedStep beside(String model, ProcessVariable<Date> deadline) {
        return new TimedStep(model, deadline, null, null, false);
    }

    static Collection<TimedStep> all() {
        return STEPS.values();
    }

    /** Empty for a limit that no timer of its own waits for. */
    static Optional<TimedStep> of(ClockKind kind) {
        return Optional.ofNullable(STEPS.get(kind));
    }

    /** The instants by the variables that name them. */
    Map<String, Date> instants(Schedule schedule) {
        Map<String, Date> instants = new HashMap<>();
        put(instants, deadline, schedule.dueAt());
        put(instants, firstReminder, schedule.firstReminderAt());
        put(instants, secondReminder, schedule.secondReminderAt());
        return instants;
    }

    private static void put(Map<String, Date> instants, ProcessVariable<Date> variable, Instant at) {
        if (variable != null && at != null) {
            instants.put(variable.name(), Date.from(at));
        }
    }
}
