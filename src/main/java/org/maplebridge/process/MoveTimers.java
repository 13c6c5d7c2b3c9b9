package org.maplebridge.process;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
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
    private final DrawnInstants drawn;
    private final Petitions petitions;
    private final Clock time;

    MoveTimers(
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy TaskService tasks,
            DrawnInstants drawn,
            Petitions petitions,
            Clock time) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.drawn = drawn;
        this.petitions = petitions;
        this.time = time;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        Petition petition = petitions.get(moved.receiptNumber());
        Optional<TimedStep> step = TimedStep.of(moved.kind());
        Act act = new Act(Act.SYSTEM, time.instant());
        if (step.filter(TimedStep::presentWork).isPresent()) {
            petition.deadlineMoved(act, moved.schedule().dueAt());
        } else {
            petition.limitMoved(act, moved.kind().name(), moved.schedule().dueAt());
        }
        step.ifPresent(timed -> move(moved.receiptNumber(), timed, moved.subject(), moved.schedule()));
    }

    /** @param unit the unit whose work it is where several do the same, else null */
    private void move(String receiptNumber, TimedStep step, String unit, Schedule schedule) {
        ProcessInstanceQuery concerned = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(receiptNumber)
                .processDefinitionKey(step.model());
        if (unit != null) {
            concerned.tenantIdIn(unit);
        }
        Map<String, Date> instants = step.instants(schedule);
        for (ProcessInstance instance : concerned.list()) {
            moveTimers(instance, instants);
            moveTasks(instance, instants);
            // a step further on may ask for it again
            runtime.getVariables(instance.getId(), instants.keySet()).forEach((name, before) -> {
                if (before != null) {
                    runtime.setVariable(instance.getId(), name, instants.get(name));
                }
            });
        }
    }

    private void moveTimers(ProcessInstance instance, Map<String, Date> instants) {
        for (Job job : management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list()) {
            String variable = drawn.ofTimer(instance.getProcessDefinitionId(), job.getJobDefinitionId());
            if (instants.containsKey(variable)) {
                management.setJobDuedate(job.getId(), instants.get(variable));
            }
        }
    }

    private void moveTasks(ProcessInstance instance, Map<String, Date> instants) {
        for (Task task :
                tasks.createTaskQuery().processInstanceId(instance.getId()).list()) {
            String variable = drawn.ofTask(instance.getProcessDefinitionId(), task.getTaskDefinitionKey());
            if (instants.containsKey(variable)) {
                task.setDueDate(instants.get(variable));
                tasks.saveTask(task);
            }
        }
    }
}
