package org.maplebridge.process.task;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.maplebridge.organization.OpenWork;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the organization which of its units still have tasks: to serve a reply, to watch an agreement or to answer a whistle
 * goes on when the petition itself is done, or is elsewhere.
 */
@Component
class OpenTasks implements OpenWork {

    private final TaskService tasks;
    private final IdentityService identities;

    OpenTasks(@Lazy TaskService tasks, @Lazy IdentityService identities) {
        this.tasks = tasks;
        this.identities = identities;
    }

    @Override
    public Set<String> unitsAtWork(Set<String> codes) {
        return Unrestricted.call(
                identities, () -> codes.stream().filter(this::hasTasks).collect(Collectors.toSet()));
    }

    private boolean hasTasks(String unitCode) {
        return !tasks.createTaskQuery().tenantIdIn(unitCode).listPage(0, 1).isEmpty();
    }
}
