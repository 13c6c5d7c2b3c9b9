package org.maplebridge.process.task;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffChanged;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.Petitions;
import org.maplebridge.process.engine.Unrestricted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No task stays with somebody who has left, and none waits for a post that nobody holds any more: what he had claimed is open
 * again, and where nobody is left of those who were asked, the nearest head is asked too. Each task in a transaction of its
 * own: one that somebody completes meanwhile keeps up none of the others.
 */
@Component
class FollowPosts {

    private static final Logger LOG = LoggerFactory.getLogger(FollowPosts.class);

    private final TaskService tasks;
    private final IdentityService identities;
    private final StaffDirectory staff;
    private final Petitions petitions;
    private final OtherCandidates others;
    private final TransactionTemplate apart;

    FollowPosts(
            @Lazy TaskService tasks,
            @Lazy IdentityService identities,
            StaffDirectory staff,
            @Lazy Petitions petitions,
            @Lazy OtherCandidates others,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.identities = identities;
        this.staff = staff;
        this.petitions = petitions;
        this.others = others;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(StaffChanged changed) {
        Unrestricted.run(identities, () -> changed.unitCodes().forEach(this::follow));
    }

    private void follow(String unitCode) {
        List<Role> roles = Arrays.asList(Role.values());
        each(askedFor(roles, unitCode).taskAssigned(), task -> openAgain(task, unitCode));
        List<Role> nobodys =
                roles.stream().filter(role -> !staff.hasActive(role, unitCode)).toList();
        if (!nobodys.isEmpty()) {
            each(askedFor(nobodys, unitCode), this::askAnother);
        }
    }

    private void each(TaskQuery asked, Consumer<Task> follow) {
        List<Task> found = apart.execute(status -> asked.list());
        for (Task task : found) {
            try {
                apart.executeWithoutResult(status -> asItIsNow(task.getId()).ifPresent(follow));
            } catch (ProcessEngineException overtaken) {
                LOG.info("Task {} was worked on while posts changed: {}", task.getId(), overtaken.getMessage());
            }
        }
    }

    private Optional<Task> asItIsNow(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult());
    }

    private TaskQuery askedFor(List<Role> roles, String unitCode) {
        return tasks.createTaskQuery()
                .taskCandidateGroupIn(
                        roles.stream().map(role -> role.groupIn(unitCode)).toList())
                .includeAssignedTasks();
    }

    /** Whoever still handles or heads there keeps what he began, and is told by its form what he may do no more. */
    private void openAgain(Task task, String unitCode) {
        Set<String> asked = groups(task);
        boolean stays = Optional.ofNullable(task.getAssignee())
                .flatMap(staff::find)
                .filter(person -> person.holds(Role.HANDLER, unitCode)
                        || person.holds(Role.HEAD, unitCode)
                        || !Collections.disjoint(person.groups(), asked))
                .isPresent();
        if (!stays) {
            tasks.setAssignee(task.getId(), null);
        }
    }

    private void askAnother(Task task) {
        Optional.ofNullable(task.getDescription())
                .flatMap(petitions::look)
                .flatMap(petition ->
                        others.instead(groups(task), task.getTenantId(), petition, TasksOfUnits.modelOf(task)))
                .ifPresent(group -> tasks.addCandidateGroup(task.getId(), group));
    }

    private Set<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
