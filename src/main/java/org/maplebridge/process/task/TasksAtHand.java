package org.maplebridge.process.task;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.Tile;
import org.maplebridge.pages.TodaysWork;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.TaskLinks;
import org.maplebridge.process.engine.TasksInSight;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.shared.BeijingTime;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The tasks of a person: counted on his start page with the lists of Tasklist behind the figures, and those of one petition.
 * Permissions are not asked one by one: the units that he sees and his groups are conditions of each query.
 */
@Component
@Order(10)
public class TasksAtHand implements TodaysWork, TaskLinks {

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

    /** Beside the figures of petitions, which may be late without a task that is. */
    private static final String OF_TASKS = "的任务";

    /** What waits for the role that decides it: a task of the models and the figure's name. */
    private static final Map<Role, List<Decision>> DECISIONS = Map.of(
            Role.REGISTRAR, List.of(new Decision("userTask_reviewRegistration", "待登记审核", TasklistFilter.TO_CLAIM)),
            Role.HEAD,
                    List.of(
                            new Decision("userTask_decideExtension", "待审批延期", TasklistFilter.TO_CLAIM),
                            new Decision("userTask_decideListing", "待批准公开通报", TasklistFilter.TO_CLAIM)),
            Role.SUPERVISOR, List.of(new Decision("userTask_checkAnswer", "待审核督办答复", TasklistFilter.TO_CLAIM)),
            Role.MEDIATOR,
                    List.of(
                            new Decision("userTask_holdSession", "待开调解会议", TasklistFilter.MINE),
                            new Decision("userTask_recordAgreement", "待写调解协议", TasklistFilter.MINE)));

    /** @param list where it is found: among those that he may claim, or those that are given to him by the models */
    private record Decision(String task, String label, TasklistFilter list) {}

    /** Ids of the tasks that it counts. */
    public static List<String> steps() {
        return DECISIONS.values().stream()
                .flatMap(List::stream)
                .map(Decision::task)
                .toList();
    }

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final TasklistFilters filters;
    private final Clock time;

    public TasksAtHand(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy IdentityService identities,
            @Lazy TasklistFilters filters,
            Clock time) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identities = identities;
        this.filters = filters;
        this.time = time;
    }

    @Override
    public List<Tile> of(StaffMember person) {
        if (person.visibleUnits().isEmpty()) {
            return List.of();
        }
        return seenBy(person, () -> tiles(person));
    }

    private List<Tile> tiles(StaffMember person) {
        Instant now = time.instant();
        Date tomorrow = Date.from(BeijingTime.startOf(BeijingTime.date(now).plusDays(1)));
        List<Tile> tiles = new ArrayList<>();
        tiles.add(tile(TasklistFilter.OVERDUE, OF_TASKS, "late", person, query -> query.dueBefore(Date.from(now))));
        tiles.add(tile(
                TasklistFilter.DUE_TODAY,
                OF_TASKS,
                "soon",
                person,
                query -> query.dueAfter(Date.from(now)).dueBefore(tomorrow)));
        tiles.add(tile(TasklistFilter.MINE, "", "note", person, query -> query.taskAssignee(person.username())));
        tiles.add(tile(
                TasklistFilter.TO_CLAIM, "", "fine", person, query -> query.taskCandidateGroupIn(person.groups())));
        DECISIONS.forEach((role, decisions) -> decisions.stream()
                .filter(decision -> person.holds(role))
                .map(decision -> tile(decision, person))
                .filter(tile -> tile.figure() > 0)
                .forEach(tiles::add));
        return tiles;
    }

    private Tile tile(
            TasklistFilter filter, String of, String tone, StaffMember person, UnaryOperator<TaskQuery> conditions) {
        long waiting = conditions.apply(seenBy(person)).count();
        return new Tile(filter.title() + of, waiting, filters.address(filter), waiting == 0 ? "fine" : tone);
    }

    private Tile tile(Decision decision, StaffMember person) {
        TaskQuery query = seenBy(person).taskDefinitionKey(decision.task());
        long waiting = (decision.list() == TasklistFilter.MINE
                        ? query.taskAssignee(person.username())
                        : query.taskCandidateGroupIn(person.groups()))
                .count();
        return new Tile(decision.label(), waiting, filters.address(decision.list()), "note");
    }

    @Override
    public List<TaskLink> of(Petition petition, StaffMember person) {
        if (person.visibleUnits().isEmpty()) {
            return List.of();
        }
        return seenBy(
                person,
                () -> workOf(person, List.of(petition.receiptNumber())).stream()
                        .map(task -> link(task, petition, person))
                        .toList());
    }

    @Override
    public Set<String> waitingOn(Collection<String> receiptNumbers, StaffMember person) {
        if (receiptNumbers.isEmpty() || person.visibleUnits().isEmpty()) {
            return Set.of();
        }
        return Unrestricted.call(identities, () -> {
            Set<String> running = workOf(person, receiptNumbers).stream()
                    .map(Task::getProcessInstanceId)
                    .collect(Collectors.toSet());
            return running.isEmpty()
                    ? Set.of()
                    : runtime.createProcessInstanceQuery().processInstanceIds(running).list().stream()
                            .map(ProcessInstance::getBusinessKey)
                            .collect(Collectors.toSet());
        });
    }

    private List<Task> workOf(StaffMember person, Collection<String> receiptNumbers) {
        return seenBy(person)
                .processInstanceBusinessKeyIn(receiptNumbers.toArray(String[]::new))
                .or()
                .taskAssignee(person.username())
                .taskCandidateGroupIn(person.groups())
                .endOr()
                .list();
    }

    private static TaskLink link(Task task, Petition petition, StaffMember person) {
        String name = task.getName();
        int number = name.indexOf(" " + petition.receiptNumber());
        return new TaskLink(
                number < 0 ? name : name.substring(0, number),
                TASK + task.getId(),
                person.username().equals(task.getAssignee()));
    }

    private <T> T seenBy(StaffMember person, Supplier<T> look) {
        return Unrestricted.call(identities, () -> TasksInSight.of(person.username(), look));
    }

    private TaskQuery seenBy(StaffMember person) {
        return tasks.createTaskQuery().tenantIdIn(person.visibleUnits().toArray(String[]::new));
    }
}
