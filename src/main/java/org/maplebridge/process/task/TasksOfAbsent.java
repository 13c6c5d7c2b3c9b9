package org.maplebridge.process.task;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.substitution.ClaimedTasks;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Claimed tasks that a substitution passes on and back; who may be their worker is decided there. */
@Component
class TasksOfAbsent implements ClaimedTasks {

    private final TaskService tasks;
    private final IdentityService identities;
    private final TaskRecusals recusals;

    TasksOfAbsent(@Lazy TaskService tasks, @Lazy IdentityService identities, @Lazy TaskRecusals recusals) {
        this.tasks = tasks;
        this.identities = identities;
        this.recusals = recusals;
    }

    @Override
    public List<Claimed> of(String username) {
        return Unrestricted.call(
                identities,
                () -> tasks.createTaskQuery().taskAssignee(username).list().stream()
                        .map(TasksOfUnits::open)
                        .flatMap(Optional::stream)
                        .map(task -> new Claimed(task.id(), task.receiptNumber(), task.unitCode()))
                        .toList());
    }

    @Override
    public boolean has(String username, String id) {
        return find(id).filter(task -> username.equals(task.getAssignee())).isPresent();
    }

    @Override
    public boolean recused(StaffMember person, String id) {
        return find(id).filter(
                        task -> recusals.recused(person.username(), task.getDescription(), TasksOfUnits.modelOf(task)))
                .isPresent();
    }

    @Override
    public void pass(String id, String username) {
        Unrestricted.run(identities, () -> tasks.setAssignee(id, username));
    }

    private Optional<Task> find(String id) {
        return Unrestricted.call(
                identities,
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult()));
    }
}
