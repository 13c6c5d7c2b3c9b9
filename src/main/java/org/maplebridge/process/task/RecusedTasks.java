package org.maplebridge.process.task;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.maplebridge.petition.Petition;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes open tasks of a petition from those who must keep away from it (Reg. art. 28, 30); where nobody is left of those who
 * were asked, the nearest head who need not is asked too.
 */
@Component
public class RecusedTasks {

    private final TaskService tasks;
    private final IdentityService identities;
    private final TaskRecusals recusals;
    private final OtherCandidates others;

    public RecusedTasks(
            @Lazy TaskService tasks,
            @Lazy IdentityService identities,
            @Lazy TaskRecusals recusals,
            OtherCandidates others) {
        this.tasks = tasks;
        this.identities = identities;
        this.recusals = recusals;
        this.others = others;
    }

    public void handOver(Petition petition) {
        Unrestricted.run(
                identities,
                () -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(petition.receiptNumber())
                        .list()
                        .forEach(task -> handOver(task, petition)));
    }

    private void handOver(Task task, Petition petition) {
        if (task.getAssignee() != null
                && recusals.recused(task.getAssignee(), petition.receiptNumber(), TasksOfUnits.modelOf(task))) {
            tasks.setAssignee(task.getId(), null);
        }
        Set<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        others.instead(groups, task.getTenantId(), petition, TasksOfUnits.modelOf(task))
                .ifPresent(group -> tasks.addCandidateGroup(task.getId(), group));
    }
}
