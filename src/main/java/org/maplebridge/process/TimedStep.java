package org.maplebridge.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.Schedule;

/**
 * Where a limit's timers are: which model, which events, and what else follows them.
 *
 * @param deadlines events of the end; of several at most one waits
 * @param firstReminder event of the first reminder, or null
 * @param secondReminder event of the second reminder, or null
 * @param tasks those that are due when the limit ends
 * @param presentWork whether it is the time by which somebody is to act now, and not a limit beside that
 */
record TimedStep(
        String model,
        Set<String> deadlines,
        String firstReminder,
        String secondReminder,
        Set<String> tasks,
        boolean presentWork) {

    private static final Map<ClockKind, TimedStep> STEPS = Map.ofEntries(
            Map.entry(
                    ClockKind.LEVEL_LIMIT,
                    new TimedStep(
                            PetitionModel.LEVEL_HANDLING,
                            Set.of(PetitionModel.DEADLINE),
                            PetitionModel.FIRST_REMINDER,
                            PetitionModel.SECOND_REMINDER,
                            Set.of(PetitionModel.HANDLE),
                            true)),
            Map.entry(
                    ClockKind.SUPPLEMENT,
                    present(PetitionModel.LEVEL_HANDLING, Set.of(PetitionModel.SUPPLEMENT_DEADLINE), null)),
            Map.entry(
                    ClockKind.REROUTING,
                    present(
                            PetitionModel.REROUTING,
                            Set.of(PetitionModel.REROUTING_DEADLINE),
                            "userTask_reroutePetition")),
            Map.entry(
                    ClockKind.CONFERENCE,
                    new TimedStep(
                            PetitionModel.JOINT_CONFERENCE,
                            Set.of(PetitionModel.CONVENING_DEADLINE, PetitionModel.CONFERENCE_DEADLINE),
                            null,
                            null,
                            Set.of("userTask_conveneConference", "userTask_holdConference"),
                            true)),
            Map.entry(
                    ClockKind.ACCEPTANCE,
                    present(
                            PetitionModel.ACCEPTANCE,
                            Set.of(PetitionModel.ACCEPTANCE_DEADLINE),
                            "userTask_reviewRegistration")),
            Map.entry(ClockKind.REVIEW, review()),
            Map.entry(ClockKind.RE_REVIEW, review()),
            Map.entry(ClockKind.REVIEW_WINDOW, beside(AppealModel.APPEAL, AppealModel.WINDOW_END, null)),
            Map.entry(ClockKind.RECHECK, beside(RecheckModel.PROCESS, RecheckModel.DEADLINE, "userTask_recheckReply")),
            Map.entry(
                    ClockKind.SUPERVISION_ANSWER,
                    beside(
                            SupervisionModel.SUPERVISION,
                            SupervisionModel.ANSWER_DEADLINE,
                            "userTask_answerSupervision")),
            Map.entry(
                    ClockKind.WHISTLE_SIGN_IN,
                    beside(CoHandlingModel.REPORT_IN, CoHandlingModel.SIGN_IN_DUE, "userTask_signIn")),
            Map.entry(
                    ClockKind.WHISTLE_CONTACT,
                    beside(CoHandlingModel.REPORT_IN, CoHandlingModel.CONTACT_DUE, "userTask_contactPetitioner")),
            Map.entry(
                    ClockKind.WHISTLE_REPORT,
                    beside(CoHandlingModel.REPORT_IN, CoHandlingModel.REPORT_DUE, "userTask_reportIn")),
            Map.entry(
                    ClockKind.URGENT_REPORT,
                    beside(UrgencyModel.URGENT_REPORT, UrgencyModel.REPORT_DEADLINE, "userTask_reportUrgentMatter")),
            Map.entry(ClockKind.WISH_OFFER, beside(WishModel.PROCESS, WishModel.OFFER_PASSED, null)),
            Map.entry(ClockKind.WISH_FULFIL, beside(WishModel.PROCESS, WishModel.FULFIL_PASSED, null)),
            Map.entry(
                    ClockKind.WISH_CONFIRM,
                    beside(WishModel.PROCESS, WishModel.CONFIRM_PASSED, "userTask_confirmWish")),
            Map.entry(ClockKind.SERVING, beside(ServingModel.PROCESS, ServingModel.DEADLINE, "userTask_serveDecision")),
            Map.entry(
                    ClockKind.COURT_CONFIRMATION,
                    new TimedStep(
                            MediationModel.COURT_CONFIRMATION,
                            Set.of(MediationModel.CONFIRMATION_DEADLINE),
                            MediationModel.CONFIRMATION_REMINDER,
                            null,
                            Set.of("userTask_confirmAgreement"),
                            false)));

    private static TimedStep review() {
        return present(
                AppealModel.REVIEW,
                Set.of(AppealModel.REVIEW_DEADLINE, AppealModel.HEARING_DEADLINE),
                "userTask_decideReview");
    }

    private static TimedStep present(String model, Set<String> deadlines, String task) {
        return new TimedStep(model, deadlines, null, null, tasks(task), true);
    }

    private static TimedStep beside(String model, String deadline, String task) {
        return new TimedStep(model, Set.of(deadline), null, null, tasks(task), false);
    }

    private static Set<String> tasks(String task) {
        return task == null ? Set.of() : Set.of(task);
    }

    /** Empty for a limit that no timer of its own waits for. */
    static Optional<TimedStep> of(ClockKind kind) {
        return Optional.ofNullable(STEPS.get(kind));
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
