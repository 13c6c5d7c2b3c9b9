package org.maplebridge.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What every page shows around its own content: who is logged in and his menu; and the page of a refused request. */
@ControllerAdvice(annotations = WebPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFrame {

    private final List<MenuEntry> entries;
    private final Problems problems;
    private final StaffDirectory staff;
    private final boolean rehearsal;

    PageFrame(List<MenuEntry> entries, Problems problems, StaffDirectory staff, Environment environment) {
        this.rehearsal = environment.matchesProfiles("rehearsal");
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::place))
                .toList();
        this.problems = problems;
        this.staff = staff;
    }

    @ModelAttribute("person")
    StaffMember person(@AuthenticationPrincipal StaffMember person) {
        return person;
    }

    @ModelAttribute("menu")
    List<MenuEntry> menu(@AuthenticationPrincipal StaffMember person) {
        return person == null
                ? List.of()
                : entries.stream().filter(entry -> entry.shownTo(person)).toList();
    }

    /** Who did something is called by his name. */
    @ModelAttribute("staffNames")
    StaffDirectory staffNames() {
        return staff;
    }

    /** Whether the clock is rehearsed here: then there is a guided tour. */
    @ModelAttribute("rehearsal")
    boolean rehearsal() {
        return rehearsal;
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** The entry of his menu to which the page belongs: of two above it the nearer one. */
    @ModelAttribute("entryHere")
    String entryHere(HttpServletRequest request, @AuthenticationPrincipal StaffMember person) {
        String here = here(request);
        return menu(person).stream()
                .map(MenuEntry::href)
                .filter(href -> here.equals(href) || here.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, @AuthenticationPrincipal StaffMember person) {
        return page(
                problems.problem(refusal),
                refusal.fields().stream().map(problems::sentence).toList(),
                request,
                person);
    }

    /** An address with something else where a number should be leads nowhere; a form with it was not made by us. */
    @ExceptionHandler
    ModelAndView ofOtherType(
            MethodArgumentTypeMismatchException failure,
            HttpServletRequest request,
            @AuthenticationPrincipal StaffMember person) {
        boolean address = failure.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(problems.problem(address ? 404 : 400), List.of(), request, person);
    }

    @ExceptionHandler
    ModelAndView missing(
            MissingRequestValueException failure,
            HttpServletRequest request,
            @AuthenticationPrincipal StaffMember person) {
        return page(problems.problem(failure.getStatusCode().value()), List.of(), request, person);
    }

    private ModelAndView page(
            ProblemDetail problem, List<String> sentences, HttpServletRequest request, StaffMember person) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        page.addObject("problem", problem);
        page.addObject("sentences", sentences);
        page.addObject("person", person(person));
        page.addObject("menu", menu(person));
        page.addObject("rehearsal", rehearsal);
        page.addObject("here", here(request));
        page.addObject("entryHere", entryHere(request, person));
        return page;
    }
}
