package org.maplebridge.process.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.maplebridge.process.engine.StaffGroup;
import org.maplebridge.replay.HandsOnTasks;
import org.maplebridge.replay.ReplaySide;
import org.maplebridge.replay.TaskBook;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The staff of a rehearsal at work: somebody of the group, seen by the engine's guards like anybody else. */
@Component
@ReplaySide
class RehearsedTasks implements HandsOnTasks {

    private static final String SOMEBODY = "rehearsal";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final IdentityService identities;

    RehearsedTasks(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            @Lazy IdentityService identities) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.identities = identities;
    }

    @Override
    public void complete(TaskBook.Seen task, String group, Map<String, Object> form) {
        identities.setAuthentication(SOMEBODY, List.of(StaffGroup.ID, group), List.of(task.unit()));
        try {
            tasks.complete(task.id(), form);
        } finally {
            identities.clearAuthentication();
        }
    }

    @Override
    public List<String> givenUp() {
        return runtime.createIncidentQuery().list().stream().map(this::sentence).toList();
    }

    private String sentence(Incident incident) {
        String model = repository
                .getProcessDefinition(incident.getProcessDefinitionId())
                .getKey();
        return "流程 " + model + " 的步骤 " + incident.getActivityId() + " 多次重试仍然出错，停在那里：" + incident.getIncidentMessage();
    }
}
