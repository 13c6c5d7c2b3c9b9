package org.maplebridge.assignment;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Several tasks at once: everybody claims what is for him, a head gives what waits in his units to his people. */
@WebPage
class TasksPage {

    private static final String PAGE = "/desk/tasks";
    private static final int MOST_PAGES = 10_000;

    /**
     * A task in the list.
     *
     * @param title of its petition; null of a secret one
     */
    record Line(
            String id,
            String name,
            String receiptNumber,
            String title,
            String unit,
            String due,
            String tone,
            String assignee) {}

    /** What became of a selected one, in words. */
    record Told(String name, String receiptNumber, boolean done, String why) {}

    /** Something to choose from a list: somebody to whom tasks may be given, or a unit. */
    record Choice(String value, String label) {}

    private final UnitTasks tasks;
    private final ClaimTasks claimTasks;
    private final AssignTasks assignTasks;
    private final PetitionSight sight;
    private final StaffDirectory staff;
    private final Units units;
    private final Problems problems;
    private final Clock time;

    TasksPage(
            UnitTasks tasks,
            ClaimTasks claimTasks,
            AssignTasks assignTasks,
            PetitionSight sight,
            StaffDirectory staff,
            Units units,
            Problems problems,
            Clock time) {
        this.tasks = tasks;
        this.claimTasks = claimTasks;
        this.assignTasks = assignTasks;
        this.sight = sight;
        this.staff = staff;
        this.units = units;
        this.problems = problems;
        this.time = time;
    }

    /**
     * Which of the tasks are asked for, as the address says it; each may be missing.
     *
     * @param view {@code unit} for all of the units that he leads, {@code mine} for what he may claim
     * @param due {@code late}, {@code today} or {@code week}: due by then
     * @param page counted from one
     */
    record Asked(String view, String unit, String due, String number, Integer page) {

        public int first() {
            return (at() - 1) * TaskSelection.MOST;
        }

        public int at() {
            return page == null || page < 1 || page > MOST_PAGES ? 1 : page;
        }

        public boolean narrowed() {
            return given(unit) || given(due) || given(number);
        }

        /** The same list elsewhere. */
        public String to(int other) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(PAGE);
            Stream.of(Map.entry("view", text(view)), Map.entry("unit", text(unit)), Map.entry("due", text(due)))
                    .filter(entry -> !entry.getValue().isEmpty())
                    .forEach(entry -> address.queryParam(entry.getKey(), entry.getValue()));
            return address.queryParam("number", text(number))
                    .queryParam("page", other)
                    .build()
                    .encode()
                    .toUriString();
        }

        private static String text(String value) {
            return value == null ? "" : value;
        }
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    @GetMapping(PAGE)
    String show(@ModelAttribute("asked") Asked asked, @AuthenticationPrincipal StaffMember person, Model model) {
        List<String> led = led(person);
        boolean ofUnits = !led.isEmpty() && !"mine".equals(asked.view());
        UnitTasks.Wanted wanted = wanted(asked);
        UnitTasks.Part part = ofUnits
                ? tasks.waitingIn(led, person, wanted, asked.first(), TaskSelection.MOST)
                : tasks.claimable(person, wanted, asked.first(), TaskSelection.MOST);
        Map<String, Petition> known = sight.concerning(
                part.tasks().stream().map(UnitTasks.OpenTask::receiptNumber).collect(Collectors.toSet()), person);
        model.addAttribute(
                "lines",
                part.tasks().stream()
                        .map(task -> line(task, known.get(task.receiptNumber())))
                        .toList());
        model.addAttribute("ofUnits", ofUnits);
        model.addAttribute("leads", !led.isEmpty());
        model.addAttribute("all", part.all());
        model.addAttribute("from", asked.first() + 1);
        model.addAttribute("to", asked.first() + part.tasks().size());
        model.addAttribute("before", asked.at() == 1 ? null : asked.to(asked.at() - 1));
        model.addAttribute("next", asked.first() + TaskSelection.MOST < part.all() ? asked.to(asked.at() + 1) : null);
        model.addAttribute("units", unitsOf(person));
        model.addAttribute("claims", part.tasks().stream().anyMatch(task -> task.assignee() == null));
        model.addAttribute("people", led.stream().flatMap(this::people).toList());
        return "tasks";
    }

    /** A number that is none finds nothing that it could not be part of: all but its digits is left out. */
    private UnitTasks.Wanted wanted(Asked asked) {
        String digits = asked.number() == null ? "" : asked.number().replaceAll("[^0-9A-Za-z-]", "");
        return new UnitTasks.Wanted(
                given(asked.unit()) ? asked.unit() : null,
                dueBy(asked.due()),
                digits.isEmpty() ? null : digits.toUpperCase(Locale.ROOT));
    }

    private Instant dueBy(String due) {
        Instant now = time.instant();
        LocalDate today = BeijingTime.date(now);
        if (due == null) {
            return null;
        }
        return switch (due) {
            case "late" -> now;
            case "today" -> BeijingTime.startOf(today.plusDays(1));
            case "week" -> BeijingTime.startOf(today.plusDays(7));
            default -> null;
        };
    }

    private List<Choice> unitsOf(StaffMember person) {
        return person.posts().stream()
                .map(StaffMember.Post::unitCode)
                .distinct()
                .map(code -> new Choice(code, units.nameOf(code)))
                .toList();
    }

    /** Answered with the list as it is now, above it what became of each selected task. */
    @PostMapping(PAGE)
    String act(
            @RequestParam(required = false) List<String> task,
            @RequestParam(defaultValue = "claim") String act,
            @RequestParam(required = false) String assignee,
            @ModelAttribute("asked") Asked asked,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response) {
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
        return show(asked, person, model);
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

    private Line line(UnitTasks.OpenTask task, Petition petition) {
        return new Line(
                task.id(),
                task.name(),
                task.receiptNumber(),
                petition == null || petition.secret() ? null : petition.matter().title(),
                units.nameOf(task.unitCode()),
                task.due() == null ? "" : BeijingTime.shortDay(BeijingTime.lastDay(task.due())),
                tone(task.due()),
                task.assignee() == null ? null : staff.nameOf(task.assignee()));
    }

    private String tone(Instant due) {
        Instant now = time.instant();
        if (due == null) {
            return "note";
        }
        if (!due.isAfter(now)) {
            return "late";
        }
        return BeijingTime.lastDay(due).isAfter(BeijingTime.date(now).plusDays(1)) ? "fine" : "soon";
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
