package org.maplebridge.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.DeadlineMoved;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A limit got another end: its timers, its task and its petition move with it, in the same transaction. */
@Component
class MoveTimers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final Petitions petitions;
    private final Clock time;

    MoveTimers(
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy TaskService tasks,
            Petitions petitions,
            Clock time) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.petitions = petitions;
        this.time = time;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        if (moved.kind() != ClockKind.REVIEW_WINDOW && moved.kind() != ClockKind.SUPERVISION_ANSWER) {
            petitions
                    .get(moved.receiptNumber())
                    .deadlineMoved(
                            new Act(Act.SYSTEM, time.instant()),
                            moved.schedule().dueAt());
        }
        String definition = definition(moved.kind());
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(moved.receiptNumber())
                .processDefinitionKey(definition)
                .list()) {
            moveTimers(instance.getId(), instants(moved));
            moveTasks(instance.getId(), moved);
        }
    }

    private void moveTimers(String instance, Map<String, Instant> instants) {
        for (Job job :
                management.createJobQuery().processInstanceId(instance).timers().list()) {
            String activity = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            if (instants.containsKey(activity)) {
                management.setJobDuedate(job.getId(), Date.from(instants.get(activity)));
            }
        }
    }

    private void moveTasks(String instance, DeadlineMoved moved) {
        if (moved.kind() == ClockKind.SUPPLEMENT || moved.kind() == ClockKind.REVIEW_WINDOW) {
            return;
        }
        for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
            task.setDueDate(Date.from(moved.schedule().dueAt()));
            tasks.saveTask(task);
        }
    }

    private static String definition(ClockKind kind) {
        return switch (kind) {
            case LEVEL_LIMIT, SUPPLEMENT -> PetitionModel.LEVEL_HANDLING;
            case REROUTING -> PetitionModel.REROUTING;
            case REVIEW, RE_REVIEW -> AppealModel.REVIEW;
            case REVIEW_WINDOW -> AppealModel.APPEAL;
            case SUPERVISION_ANSWER -> SupervisionModel.SUPERVISION;
        };
    }

    private static Map<String, Instant> instants(DeadlineMoved moved) {
        Schedule schedule = moved.schedule();
        Map<String, Instant> instants = new HashMap<>();
        switch (moved.kind()) {
            case SUPPLEMENT -> instants.put(PetitionModel.SUPPLEMENT_DEADLINE, schedule.dueAt());
            case REVIEW, RE_REVIEW -> {
                instants.put(AppealModel.REVIEW_DEADLINE, schedule.dueAt());
                instants.put(AppealModel.HEARING_DEADLINE, schedule.dueAt());
            }
            case REVIEW_WINDOW -> instants.put(AppealModel.WINDOW_END, schedule.dueAt());
            case SUPERVISION_ANSWER -> instants.put(SupervisionModel.ANSWER_DEADLINE, schedule.dueAt());
            case REROUTING -> instants.put(PetitionModel.REROUTING_DEADLINE, schedule.dueAt());
            case LEVEL_LIMIT -> {
                instants.put(PetitionModel.DEADLINE, schedule.dueAt());
                if (schedule.firstReminderAt() != null) {
                    instants.put(PetitionModel.FIRST_REMINDER, schedule.firstReminderAt());
                }
                if (schedule.secondReminderAt() != null) {
                    instants.put(PetitionModel.SECOND_REMINDER, schedule.secondReminderAt());
                }
            }
        }
        return instants;
    }
}
