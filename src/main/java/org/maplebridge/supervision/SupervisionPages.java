package org.maplebridge.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.Role;
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
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The ladder of supervision worked from one page: what runs, which answers are due, and a hand to raise it (Reg. art. 40). */
@WebPage
class SupervisionPages {

    private static final String PAGE = "/supervisions";
    private static final String LOWEST = "REMIND";

    /** A supervision in the list, of a petition without its title where that is secret; {@code state} says whether the answer is due, here or checked. */
    record Line(
            String receiptNumber,
            String title,
            String unit,
            String rule,
            String reason,
            String step,
            String card,
            String raisedAt,
            String answerDue,
            String state,
            String tone) {}

    private final ReadSupervisions read;
    private final PetitionSight sight;
    private final SuperviseByHand supervise;
    private final Ladder ladder;
    private final Units units;
    private final Problems problems;
    private final Clock time;

    SupervisionPages(
            ReadSupervisions read,
            PetitionSight sight,
            SuperviseByHand supervise,
            Ladder ladder,
            Units units,
            Problems problems,
            Clock time) {
        this.read = read;
        this.sight = sight;
        this.supervise = supervise;
        this.ladder = ladder;
        this.units = units;
        this.problems = problems;
        this.time = time;
    }

    @GetMapping(PAGE)
    String list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean alone,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) Card card,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedFrom,
            @RequestParam(required = false) Long after,
            @AuthenticationPrincipal StaffMember person,
            Model model) {
        return list(SupervisionExports.wanted(unit, alone, open, card, issuedFrom), after, person, model);
    }

    private String list(ReadSupervisions.Wanted wanted, Long after, StaffMember person, Model model) {
        ReadSupervisions.Page page = read.list(wanted, after, null, person);
        model.addAttribute("lines", lines(page.entries(), person));
        model.addAttribute("asked", wanted);
        model.addAttribute("narrowed", narrowed(wanted));
        model.addAttribute("csv", address(SupervisionExports.CSV, wanted).toUriString());
        model.addAttribute("xlsx", address(SupervisionExports.XLSX, wanted).toUriString());
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : address(PAGE, wanted).queryParam("after", page.next()).toUriString());
        model.addAttribute(
                "units",
                units.all().stream().filter(one -> person.sees(one.code())).toList());
        model.addAttribute("raises", supervisor().test(person));
        model.addAttribute("steps", steps());
        model.addAttribute(
                "grounds",
                Arrays.stream(SupervisionRule.values())
                        .filter(rule -> rule.byHand() && rule != SupervisionRule.BY_HAND)
                        .toList());
        return "supervisions";
    }

    private static UriComponentsBuilder address(String path, ReadSupervisions.Wanted wanted) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("unit", Optional.ofNullable(wanted.unit()))
                .queryParam("open", wanted.open() != null);
        return wanted.card() == null
                ? address
                : address.queryParam("alone", wanted.alone())
                        .queryParam("card", wanted.card())
                        .queryParamIfPresent("issuedFrom", Optional.ofNullable(wanted.issuedFrom()));
    }

    /** Where the list is that behind a figure of the dashboard, what was counted, in words; else null. */
    private static String narrowed(ReadSupervisions.Wanted wanted) {
        if (wanted.card() == null) {
            return null;
        }
        String since = wanted.issuedFrom() == null ? "" : BeijingTime.day(wanted.issuedFrom()) + " 以来";
        return since + (wanted.alone() ? "本单位（不含下级）" : "") + "得过"
                + wanted.card().label() + "的";
    }

    /** What was typed is shown again where it is refused. */
    @PostMapping(PAGE)
    String raise(
            @RequestParam(defaultValue = "") String receiptNumber,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            supervise.raise(receiptNumber.strip(), step, ground.isBlank() ? null : ground, reason, person);
            next.addFlashAttribute("done", "督办已经发出，等承办单位书面答复。");
            return "redirect:" + PAGE;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", problems.sentence(refusal));
            model.addAttribute("typed", List.of(receiptNumber, step, reason, ground));
            return list(ReadSupervisions.Wanted.of(null, true), null, person, model);
        }
    }

    private List<LadderStep> steps() {
        List<LadderStep> steps = new ArrayList<>();
        Optional<LadderStep> step = ladder.step(LOWEST);
        while (step.isPresent()) {
            steps.add(step.get());
            step = Optional.ofNullable(step.get().next()).flatMap(ladder::step);
        }
        return steps;
    }

    private List<Line> lines(List<ReadSupervisions.Entry> entries, StaffMember person) {
        Map<String, Petition> known = sight.concerning(
                entries.stream()
                        .map(entry -> entry.supervision().receiptNumber())
                        .collect(Collectors.toSet()),
                person);
        return entries.stream()
                .map(entry -> line(entry, known.get(entry.supervision().receiptNumber())))
                .toList();
    }

    private Line line(ReadSupervisions.Entry entry, Petition petition) {
        Supervision one = entry.supervision();
        Supervision.Issued last = entry.last();
        return new Line(
                one.receiptNumber(),
                petition == null || petition.secret() ? null : petition.matter().title(),
                units.nameOf(one.unit().unitCode()),
                one.rule().label(),
                one.reason(),
                ladder.step(one.step()).map(LadderStep::label).orElse(one.step()),
                last == null || last.card() == Card.NONE ? null : last.card().label(),
                BeijingTime.moment(one.raisedAt()),
                last == null ? "" : BeijingTime.end(last.dueAt()),
                entry.state(),
                tone(one, last));
    }

    private String tone(Supervision one, Supervision.Issued last) {
        if (one.ending() != null) {
            return "fine";
        }
        if (last == null || last.answer() != null) {
            return "note";
        }
        return last.unanswered() || last.dueAt().isBefore(time.instant()) ? "late" : "soon";
    }

    private static Predicate<StaffMember> supervisor() {
        return person -> person.holds(Role.SUPERVISOR);
    }

    /** The way there. */
    @Configuration(proxyBeanMethods = false)
    static class InMenu {

        @Bean
        MenuEntry supervisionLedger() {
            return new MenuEntry(
                    110, PAGE, "督办", "督办台账：正在督办的单位、到期的答复，发出督办", supervisor().or(person -> person.holds(Role.HEAD)));
        }
    }
}
