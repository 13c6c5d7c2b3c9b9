package org.maplebridge.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Gives several tasks to one person, each for itself, with what {@link AssignTask} checks and refuses. */
@Service
class AssignTasks {

    private final UnitTasks tasks;
    private final AssignTask assignTask;

    AssignTasks(UnitTasks tasks, AssignTask assignTask) {
        this.tasks = tasks;
        this.assignTask = assignTask;
    }

    public List<TaskResult> assign(Collection<String> ids, String username, StaffMember head) {
        if (username == null || username.isBlank()) {
            throw Refusal.invalid(new FieldError("#/assignee", "required"));
        }
        return TaskSelection.of(ids, "#/tasks").stream()
                .map(id -> assigned(tasks.find(id, head), username.strip(), head))
                .toList();
    }

    private TaskResult assigned(Optional<UnitTasks.OpenTask> task, String username, StaffMember head) {
        if (task.isEmpty()) {
            return TaskResult.refused(null, Refusal.notFound("task-gone"));
        }
        try {
            assignTask.assign(task.get(), username, head);
            return TaskResult.done(task.get());
        } catch (Refusal refusal) {
            return TaskResult.refused(task.get(), refusal);
        }
    }
}
