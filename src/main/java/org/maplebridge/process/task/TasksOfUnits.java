package org.maplebridge.process.task;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.maplebridge.assignment.UnitTasks;
import org.maplebridge.drafts.FormTasks;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.process.engine.TasksInSight;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.process.identity.InNameOf;
import org.maplebridge.process.rest.KnownFailure;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Open tasks of petitions outside Tasklist. A claim runs through the engine's own checks, as the person; where the platform
 * gives a task to somebody, the same is asked here: that he is a candidate and need not keep away.
 */
@Component
class TasksOfUnits implements UnitTasks, FormTasks {

    /** The description of a petition's task is its receipt number, see {@link DescribeTask}. */
    private static final Pattern RECEIPT_NUMBER = Pattern.compile("[A-Z]{2,4}-\\d{8}-\\d+-[0-9A-Z]");

    private static final int MOST_OF_ONE_PETITION = 20;

    private final TaskService tasks;
    private final IdentityService identities;
    private final TaskRecusals recusals;

    TasksOfUnits(@Lazy TaskService tasks, @Lazy IdentityService identities, @Lazy TaskRecusals recusals) {
        this.tasks = tasks;
        this.identities = identities;
        this.recusals = recusals;
    }

    @Override
    public Part claimable(StaffMember person, Wanted wanted, int first, int most) {
        return seenBy(person, () -> part(person.visibleUnits(), candidate(person), wanted, first, most));
    }

    @Override
    public List<OpenTask> claimable(StaffMember person, String receiptNumber) {
        return seenBy(
                person,
                () -> listed(
                        person.visibleUnits(),
                        query -> candidate(person).apply(query).processInstanceBusinessKey(receiptNumber),
                        0,
                        MOST_OF_ONE_PETITION));
    }

    @Override
    public Part waitingIn(Collection<String> unitCodes, StaffMember person, Wanted wanted, int first, int most) {
        return seenBy(person, () -> part(unitCodes, query -> query, wanted, first, most));
    }

    private <T> T seenBy(StaffMember person, Supplier<T> look) {
        return Unrestricted.call(identities, () -> TasksInSight.of(person.username(), look));
    }

    private Part part(
            Collection<String> unitCodes, UnaryOperator<TaskQuery> conditions, Wanted wanted, int first, int most) {
        List<String> asked = unitCodes.stream()
                .filter(code -> wanted.unitCode() == null || wanted.unitCode().equals(code))
                .toList();
        UnaryOperator<TaskQuery> narrowed = query -> narrowed(conditions.apply(query), wanted);
        return asked.isEmpty()
                ? new Part(List.of(), 0)
                : new Part(listed(asked, narrowed, first, most), counted(asked, narrowed));
    }

    private static TaskQuery narrowed(TaskQuery query, Wanted wanted) {
        if (wanted.dueBy() != null) {
            query.dueBefore(Date.from(wanted.dueBy().plusMillis(1)));
        }
        if (wanted.digits() != null) {
            query.taskDescriptionLike("%" + wanted.digits() + "%");
        }
        return query;
    }

    private long counted(Collection<String> unitCodes, UnaryOperator<TaskQuery> conditions) {
        return conditions
                .apply(tasks.createTaskQuery().tenantIdIn(unitCodes.toArray(String[]::new)))
                .count();
    }

    private static UnaryOperator<TaskQuery> candidate(StaffMember person) {
        return query -> query.taskUnassigned().taskCandidateGroupIn(person.groups());
    }

    private List<OpenTask> listed(
            Collection<String> unitCodes, UnaryOperator<TaskQuery> conditions, int first, int most) {
        if (unitCodes.isEmpty()) {
            return List.of();
        }
        return conditions
                .apply(tasks.createTaskQuery().tenantIdIn(unitCodes.toArray(String[]::new)))
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(first, most)
                .stream()
                .map(TasksOfUnits::open)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<OpenTask> find(String id, StaffMember person) {
        return seen(id, person).flatMap(TasksOfUnits::open);
    }

    private Optional<Task> seen(String id, StaffMember person) {
        if (person.visibleUnits().isEmpty()) {
            return Optional.empty();
        }
        return seenBy(
                person,
                () -> Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(id)
                        .tenantIdIn(person.visibleUnits().toArray(String[]::new))
                        .singleResult()));
    }

    static Optional<OpenTask> open(Task task) {
        String number = task.getDescription();
        if (number == null || !RECEIPT_NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        return Optional.of(new OpenTask(
                task.getId(),
                nameOf(task, number),
                number,
                task.getTenantId(),
                dueAt(task.getDueDate()),
                task.getAssignee()));
    }

    /** What is to be done and, where the name tells it, the subject. */
    private static String nameOf(Task task, String receiptNumber) {
        return task.getName().replace(" " + receiptNumber, "");
    }

    private static Instant dueAt(Date due) {
        return due == null ? null : due.toInstant();
    }

    @Override
    public Optional<Refusal> whyNot(String id, StaffMember person) {
        Task task = seen(id, person).orElseThrow(() -> Refusal.notFound("task-gone"));
        if (person.username().equals(task.getAssignee())) {
            return Optional.empty();
        }
        if (task.getAssignee() != null) {
            return Optional.of(Refusal.wrongState("task-claimed"));
        }
        if (!candidate(task, person)) {
            return Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "task-not-yours"));
        }
        return recused(task, person)
                ? Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "task-recused"))
                : Optional.empty();
    }

    @Override
    public void requireWorkable(String task, StaffMember person) {
        whyNot(task, person).ifPresent(refusal -> {
            throw refusal;
        });
    }

    @Override
    public Set<String> waiting(Collection<String> ids) {
        return Unrestricted.call(
                identities,
                () -> tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet()));
    }

    @Override
    public void claim(String id, StaffMember person) {
        InNameOf.run(identities, person, () -> {
            try {
                tasks.claim(id, person.username());
            } catch (ProcessEngineException failure) {
                throw KnownFailure.of(failure).orElseThrow(() -> failure);
            }
        });
    }

    @Override
    public void assign(String id, StaffMember to) {
        Unrestricted.run(identities, () -> {
            Task task = tasks.createTaskQuery().taskId(id).singleResult();
            if (task == null) {
                throw Refusal.notFound("task-gone");
            }
            if (!candidate(task, to)) {
                throw Refusal.againstRule("assign-not-candidate", to.name());
            }
            if (recused(task, to)) {
                throw Refusal.againstRule("assign-recused", to.name());
            }
            tasks.setAssignee(id, to.username());
        });
    }

    private boolean candidate(Task task, StaffMember person) {
        return Unrestricted.call(
                identities,
                () -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .anyMatch(link -> names(link, person)));
    }

    private static boolean names(IdentityLink link, StaffMember person) {
        return person.username().equals(link.getUserId())
                || Objects.nonNull(link.getGroupId()) && person.groups().contains(link.getGroupId());
    }

    private boolean recused(Task task, StaffMember person) {
        return recusals.recused(person.username(), task.getDescription(), modelOf(task));
    }

    /** Key of the process, before the first colon of its definition. */
    static String modelOf(Task task) {
        String definition = task.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }
}
