package org.maplebridge.process;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffChanged;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.Petitions;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * No task stays with somebody who has left, and none waits for a post that nobody holds any more: what he had claimed is open
 * again, and where nobody is left of those who were asked, the nearest head is asked too.
 */
@Component
class FollowPosts {

    private final TaskService tasks;
    private final IdentityService identities;
    private final StaffDirectory staff;
    private final Petitions petitions;
    private final OtherCandidates others;

    FollowPosts(
            @Lazy TaskService tasks,
            @Lazy IdentityService identities,
            StaffDirectory staff,
            @Lazy Petitions petitions,
            @Lazy OtherCandidates others) {
        this.tasks = tasks;
        this.identities = identities;
        this.staff = staff;
        this.petitions = petitions;
        this.others = others;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(StaffChanged changed) {
        Unrestricted.run(identities, () -> Set.copyOf(changed.unitCodes()).forEach(this::follow));
    }

    private void follow(String unitCode) {
        List<Role> roles = Arrays.asList(Role.values());
        askedFor(roles, unitCode).taskAssigned().list().forEach(task -> openAgain(task, unitCode));
        List<Role> nobodys =
                roles.stream().filter(role -> !staff.hasActive(role, unitCode)).toList();
        if (!nobodys.isEmpty()) {
            askedFor(nobodys, unitCode).list().forEach(this::askAnother);
        }
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
        boolean stays = staff.find(task.getAssignee())
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
