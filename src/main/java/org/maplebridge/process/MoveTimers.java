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
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.DeadlineMoved;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petition;
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
        Petition petition = petitions.get(moved.receiptNumber());
        if (moved.subject() == null) {
            petition.deadlineMoved(
                    new Act(Act.SYSTEM, time.instant()), moved.schedule().dueAt());
        }
        ProcessInstanceQuery concerned = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(moved.receiptNumber())
                .processDefinitionKey(definition(moved.kind()));
        if (moved.subject() != null) {
            concerned.tenantIdIn(moved.subject());
        }
        for (ProcessInstance instance : concerned.list()) {
            moveTimers(instance.getId(), instants(moved));
            moveTasks(instance.getId(), moved);
        }
    }

    private static String definition(ClockKind kind) {
        return switch (kind) {
            case LEVEL_LIMIT, SUPPLEMENT -> PetitionModel.LEVEL_HANDLING;
            case REROUTING -> PetitionModel.REROUTING;
            case WHISTLE_SIGN_IN, WHISTLE_CONTACT, WHISTLE_REPORT -> CoHandlingModel.REPORT_IN;
        };
    }

    /** The task whose due time is the limit's; null where any task of the instance has it. */
    private static String task(ClockKind kind) {
        return switch (kind) {
            case WHISTLE_SIGN_IN -> "userTask_signIn";
            case WHISTLE_CONTACT -> "userTask_contactPetitioner";
            case WHISTLE_REPORT -> "userTask_reportIn";
            default -> null;
        };
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
        if (moved.kind() == ClockKind.SUPPLEMENT) {
            return;
        }
        TaskQuery concerned = tasks.createTaskQuery().processInstanceId(instance);
        if (task(moved.kind()) != null) {
            concerned.taskDefinitionKey(task(moved.kind()));
        }
        for (Task task : concerned.list()) {
            task.setDueDate(Date.from(moved.schedule().dueAt()));
            tasks.saveTask(task);
        }
    }

    private static Map<String, Instant> instants(DeadlineMoved moved) {
        Schedule schedule = moved.schedule();
        Map<String, Instant> instants = new HashMap<>();
        switch (moved.kind()) {
            case SUPPLEMENT -> instants.put(PetitionModel.SUPPLEMENT_DEADLINE, schedule.dueAt());
            case REROUTING -> instants.put(PetitionModel.REROUTING_DEADLINE, schedule.dueAt());
            case WHISTLE_SIGN_IN -> instants.put(CoHandlingModel.SIGN_IN_DUE, schedule.dueAt());
            case WHISTLE_CONTACT -> instants.put(CoHandlingModel.CONTACT_DUE, schedule.dueAt());
            case WHISTLE_REPORT -> instants.put(CoHandlingModel.REPORT_DUE, schedule.dueAt());
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
