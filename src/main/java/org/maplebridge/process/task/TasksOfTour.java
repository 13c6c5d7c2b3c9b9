package org.maplebridge.process.task;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.tour.TourTasks;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a petition waits for, for the guided tour of a rehearsal. */
@Component
@Profile("rehearsal")
class TasksOfTour implements TourTasks {

    private final TaskService tasks;
    private final IdentityService identities;

    TasksOfTour(@Lazy TaskService tasks, @Lazy IdentityService identities) {
        this.tasks = tasks;
        this.identities = identities;
    }

    @Override
    public List<Waiting> of(String receiptNumber) {
        return Unrestricted.call(
                identities,
                () -> tasks.createTaskQuery().processInstanceBusinessKey(receiptNumber).list().stream()
                        .map(TasksOfUnits::open)
                        .flatMap(Optional::stream)
                        .map(task -> new Waiting(task.name(), task.assignee()))
                        .toList());
    }
}
