package org.maplebridge.substitution;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.Tile;
import org.maplebridge.pages.TodaysWork;
import org.maplebridge.pages.Told;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands in for whom: arranged, seen and ended by whoever is away and by the heads. */
@WebPage
class SubstitutePage {

    private static final String PAGE = "/desk/substitute";

    /** One in the list; {@code ends} whether the person may end it. */
    record Line(
            long id,
            String absent,
            String substitute,
            String from,
            String until,
            String reason,
            String namedBy,
            String state,
            String tone,
            boolean ends) {}

    /** Somebody to choose. */
    record Choice(String username, String label) {}

    private final ReadSubstitutions read;
    private final NameSubstitute nameSubstitute;
    private final EndSubstitution endSubstitution;
    private final StaffDirectory staff;
    private final Units units;
    private final Problems problems;
    private final Clock time;

    SubstitutePage(
            ReadSubstitutions read,
            NameSubstitute nameSubstitute,
            EndSubstitution endSubstitution,
            StaffDirectory staff,
            Units units,
            Problems problems,
            Clock time) {
        this.read = read;
        this.nameSubstitute = nameSubstitute;
        this.endSubstitution = endSubstitution;
        this.staff = staff;
        this.units = units;
        this.problems = problems;
        this.time = time;
    }

    @GetMapping(PAGE)
    String show(@AuthenticationPrincipal StaffMember person, Model model) {
        Set<String> arranged = read.arrangedBy(person);
        Set<String> near = new HashSet<>(arranged);
        near.addAll(nameSubstitute.unitsAround(person));
        model.addAttribute("absentChoices", people(arranged));
        model.addAttribute("substituteChoices", people(near));
        model.addAttribute(
                "lines", read.of(person).stream().map(one -> line(one, person)).toList());
        model.addAttribute("today", BeijingTime.today(time));
        model.addAttribute("longest", NameSubstitute.LONGEST_DAYS);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new NameSubstitute.Input(person.username(), null, null, null, null));
        }
        return "substitute";
    }

    @PostMapping(PAGE)
    String name(
            @RequestParam(required = false) String absent,
            @RequestParam(required = false) String substitute,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(required = false) String reason,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        NameSubstitute.Input input = new NameSubstitute.Input(absent, substitute, from, until, reason);
        try {
            nameSubstitute.name(input, person);
            next.addFlashAttribute(
                    "done",
                    "安排好了：" + BeijingTime.day(from) + "起，" + staff.nameOf(substitute) + "代" + staff.nameOf(absent)
                            + "办理。");
            return "redirect:" + PAGE;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", Told.of(refusal, problems));
            model.addAttribute("typed", input);
            return show(person, model);
        }
    }

    @PostMapping(PAGE + "/{id}/end")
    String end(@PathVariable long id, @AuthenticationPrincipal StaffMember person, RedirectAttributes next) {
        endSubstitution.end(id, person);
        next.addFlashAttribute("done", "代理提前结束了，没有办完的任务已经交还本人。");
        return "redirect:" + PAGE;
    }

    private List<Choice> people(Collection<String> unitCodes) {
        return staff.inUnits(unitCodes).stream()
                .filter(person ->
                        person.posts().stream().anyMatch(post -> post.role().worksInUnit()))
                .map(person -> new Choice(person.username(), person.name() + "（" + unitOf(person, unitCodes) + "）"))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private String unitOf(StaffMember person, Collection<String> among) {
        return person.posts().stream()
                .map(StaffMember.Post::unitCode)
                .filter(among::contains)
                .min(Comparator.naturalOrder())
                .map(units::nameOf)
                .orElseThrow();
    }

    private Line line(Substitution one, StaffMember person) {
        ReadSubstitutions.State state = read.stateOf(one);
        return new Line(
                one.id(),
                staff.nameOf(one.absent()),
                staff.nameOf(one.substitute()),
                BeijingTime.day(one.from()),
                BeijingTime.day(BeijingTime.lastDay(one.until())),
                one.reason(),
                staff.nameOf(one.namedBy()),
                state.label(),
                one.over() ? "" : state == ReadSubstitutions.State.RUNNING ? "soon" : "note",
                read.ends(one, person));
    }

    /** The way there, and the word of it on the start page. */
    @Configuration(proxyBeanMethods = false)
    static class InMenu {

        @Bean
        MenuEntry substitutes() {
            return new MenuEntry(14, PAGE, "代理", "外出时把岗位和手上的任务交给代理人，到期自动交还", person -> !person.holds(Role.SYSTEM));
        }

        @Bean
        TodaysWork standingIn(Substitutions substitutions, Clock time) {
            return person -> {
                List<Substitution> all = substitutions.notOver(person.username());
                long running = all.stream()
                        .filter(one -> !one.from().isAfter(time.instant()))
                        .count();
                long asked = all.stream()
                        .filter(one -> one.from().isAfter(time.instant()))
                        .filter(one -> one.substitute().equals(person.username()))
                        .count();
                return Stream.of(
                                new Tile("正在进行的代理", running, PAGE, "note"), new Tile("请您代理，还没有开始", asked, PAGE, "soon"))
                        .filter(tile -> tile.figure() > 0)
                        .toList();
            };
        }
    }
}
