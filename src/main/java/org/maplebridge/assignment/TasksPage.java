package org.maplebridge.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several tasks at once: everybody claims what is for him, a head gives what waits in his units to his people. */
@WebPage
class TasksPage {

    private static final String PAGE = "/desk/tasks";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    /** A task in the list. */
    record Line(
            String id,
            String name,
            String receiptNumber,
            String unit,
            String due,
            String tone,
            String assignee,
            boolean mine) {}

    /** What became of a selected one, in words. */
    record Told(String name, String receiptNumber, boolean done, String why) {}

    /** Somebody to whom tasks may be given. */
    record Choice(String username, String label) {}

    private final UnitTasks tasks;
    private final ClaimTasks claimTasks;
    private final AssignTasks assignTasks;
    private final StaffDirectory staff;
    private final Units units;
    private final Problems problems;
    private final Clock time;

    TasksPage(
            UnitTasks tasks,
            ClaimTasks claimTasks,
            AssignTasks assignTasks,
            StaffDirectory staff,
            Units units,
            Problems problems,
            Clock time) {
        this.tasks = tasks;
        this.claimTasks = claimTasks;
        this.assignTasks = assignTasks;
        this.staff = staff;
        this.units = units;
        this.problems = problems;
        this.time = time;
    }

    @GetMapping(PAGE)
    String show(@AuthenticationPrincipal StaffMember person, Model model) {
        List<String> led = led(person);
        Map<String, UnitTasks.OpenTask> open = new LinkedHashMap<>();
        List<UnitTasks.OpenTask> claimable = tasks.claimable(person, TaskSelection.MOST);
        claimable.forEach(task -> open.put(task.id(), task));
        tasks.waitingIn(led, TaskSelection.MOST).forEach(task -> open.put(task.id(), task));
        List<String> his = claimable.stream().map(UnitTasks.OpenTask::id).toList();
        model.addAttribute(
                "lines",
                open.values().stream()
                        .limit(TaskSelection.MOST)
                        .map(task -> line(task, his.contains(task.id())))
                        .toList());
        model.addAttribute("claims", !his.isEmpty());
        model.addAttribute("people", led.stream().flatMap(this::people).toList());
        model.addAttribute("most", TaskSelection.MOST);
        return "tasks";
    }

    /** Answered with the list as it is now, above it what became of each selected task. */
    @PostMapping(PAGE)
    String act(
            @RequestParam(required = false) List<String> task,
            @RequestParam(defaultValue = "claim") String act,
            @RequestParam(required = false) String assignee,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            jakarta.servlet.http.HttpServletResponse response) {
        boolean claim = act.equals("claim");
        try {
            List<TaskResult> results =
                    claim ? claimTasks.claim(task, person) : assignTasks.assign(task, assignee, person);
            model.addAttribute("results", results.stream().map(this::told).toList());
            model.addAttribute("done", results.stream().filter(TaskResult::done).count());
            model.addAttribute("what", claim ? "认领" : "指派给" + staff.nameOf(assignee));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", problems.sentence(refusal));
        }
        return show(person, model);
    }

    private static List<String> led(StaffMember person) {
        return person.posts().stream()
                .filter(post -> post.role() == Role.HEAD)
                .map(StaffMember.Post::unitCode)
                .distinct()
                .toList();
    }

    private Stream<Choice> people(String unitCode) {
        return staff.inUnit(unitCode).stream()
                .map(person -> new Choice(person.username(), person.name() + "（" + units.nameOf(unitCode) + "）"));
    }

    private Line line(UnitTasks.OpenTask task, boolean mine) {
        return new Line(
                task.id(),
                task.name(),
                task.receiptNumber(),
                units.nameOf(task.unitCode()),
                task.due() == null ? "" : DAY.format(lastDay(task.due())),
                tone(task.due()),
                task.assignee() == null ? null : staff.nameOf(task.assignee()),
                mine);
    }

    private String tone(Instant due) {
        Instant now = time.instant();
        if (due == null) {
            return "note";
        }
        if (!due.isAfter(now)) {
            return "late";
        }
        return lastDay(due).isAfter(LocalDate.ofInstant(now, ZONE).plusDays(1)) ? "fine" : "soon";
    }

    /** What ends at midnight ends on the day before. */
    private static LocalDate lastDay(Instant due) {
        return LocalDate.ofInstant(due.minusNanos(1), ZONE);
    }

    private Told told(TaskResult result) {
        return new Told(
                result.name() == null ? "任务" : result.name(),
                result.receiptNumber(),
                result.done(),
                result.done() ? null : problems.sentence(result.refusal()));
    }

    /** The way there. */
    @Configuration(proxyBeanMethods = false)
    static class InMenu {

        @Bean
        MenuEntry severalTasks() {
            return new MenuEntry(12, PAGE, "批量认领", "一次认领几项任务；负责人把任务指派给本单位的人", person -> !person.holds(Role.SYSTEM));
        }
    }
}
