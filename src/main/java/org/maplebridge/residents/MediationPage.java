package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maplebridge.api.Problems;
import org.maplebridge.mediation.AnswerMediator;
import org.maplebridge.mediation.GiveConsent;
import org.maplebridge.mediation.Mediation;
import org.maplebridge.mediation.MediationState;
import org.maplebridge.mediation.ReadAsOtherSide;
import org.maplebridge.mediation.ReadMediators;
import org.maplebridge.mediation.Side;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The other side of a mediation sees it with the code that it was given, says whether it wants it and whom it accepts as
 * mediator (PML art. 3, 17, 19). Nothing of the petition is shown.
 */
@WebPage
class MediationPage {

    private static final String PAGE = "/mediation";
    private static final String MATTER = "redirect:/mediation/matter";
    private static final Map<String, Boolean> ANSWERS = Map.of("YES", true, "NO", false);
    private static final Map<String, String> FIELDS =
            Map.of("consent", "consent:愿不愿意调解", "mediator", "mediators:调解员", "accepts", "mediators:调解员");

    private final ReadAsOtherSide read;
    private final ReadMediators readMediators;
    private final GiveConsent giveConsent;
    private final AnswerMediator answerMediator;
    private final StaffDirectory staff;
    private final Units units;
    private final Progress progress;
    private final Sentences sentences;
    private final Problems problems;
    private final Clock time;

    MediationPage(
            ReadAsOtherSide read,
            ReadMediators readMediators,
            GiveConsent giveConsent,
            AnswerMediator answerMediator,
            StaffDirectory staff,
            Units units,
            Progress progress,
            Sentences sentences,
            Problems problems,
            Clock time) {
        this.read = read;
        this.readMediators = readMediators;
        this.giveConsent = giveConsent;
        this.answerMediator = answerMediator;
        this.staff = staff;
        this.units = units;
        this.progress = progress;
        this.sentences = sentences;
        this.problems = problems;
        this.time = time;
    }

    @GetMapping(PAGE)
    String ask(Model model) {
        return entry("", null, model);
    }

    @PostMapping(PAGE)
    String begin(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String given = number.strip().toUpperCase(Locale.ROOT);
        String secret = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            read.withCode(given, secret);
        } catch (Refusal refusal) {
            response.setStatus(problems.problem(refusal).getStatus());
            return entry(number, "wrong", model);
        }
        Following.begin(Following.Door.MEDIATION, request, given, secret, time.instant());
        return MATTER;
    }

    @GetMapping(PAGE + "/matter")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        Following following = Following.in(Following.Door.MEDIATION, request, time.instant());
        return following == null ? "redirect:" + PAGE : matter(following, FormErrors.NONE, response, model);
    }

    @PostMapping(PAGE + "/matter")
    String act(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Following following = Following.in(Following.Door.MEDIATION, request, time.instant());
        if (following == null) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return entry("", "again", model);
        }
        try {
            act(read.withCode(following.receiptNumber(), following.queryCode()), act, choice, name);
            next.addFlashAttribute("done", act);
            return MATTER;
        } catch (Refusal refusal) {
            response.setStatus(problems.problem(refusal).getStatus());
            return matter(following, sentences.of(refusal, FIELDS), response, model);
        }
    }

    private void act(Mediation mediation, String act, String choice, String name) {
        switch (act) {
            case "consent" -> giveConsent.give(mediation, Side.OTHER_SIDE, ANSWERS.get(choice));
            case "mediator" -> answerMediator.answer(mediation, Side.OTHER_SIDE, name, ANSWERS.get(choice));
            default -> throw Refusal.invalid(new FieldError("#/act", "not-in-list", "—"));
        }
    }

    @PostMapping(PAGE + "/leave")
    String leave(HttpServletRequest request) {
        Following.end(Following.Door.MEDIATION, request);
        return "redirect:/";
    }

    private static String entry(String number, String sentence, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("sentence", sentence);
        return "residents/mediation";
    }

    private String matter(Following following, FormErrors errors, HttpServletResponse response, Model model) {
        Mediation mediation = read.withCode(following.receiptNumber(), following.queryCode());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("errors", errors);
        model.addAttribute("mediation", mediation);
        model.addAttribute("unit", units.nameOf(mediation.unitCode()));
        model.addAttribute("mediator", mediation.mediator() == null ? null : staff.nameOf(mediation.mediator()));
        model.addAttribute("asked", mediation.state() == MediationState.PROPOSED && mediation.otherConsent() == null);
        model.addAttribute(
                "choices", mediation.state().mediatorOpen() ? readMediators.of(mediation, Side.OTHER_SIDE) : List.of());
        model.addAttribute(
                "next",
                mediation.next() == null
                        ? null
                        : BeijingTime.moment(mediation.next().at()));
        model.addAttribute("promises", read.promisesOf(mediation));
        model.addAttribute("progress", progress);
        return "residents/mediation-matter";
    }
}
