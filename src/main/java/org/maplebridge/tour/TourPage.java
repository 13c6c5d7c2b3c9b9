package org.maplebridge.tour;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadCourse;
import org.maplebridge.rehearsal.MoveClock;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The guided tour: file as a resident, claim in the village, let the limit pass, watch it climb, supervise, reply, rate. It
 * exists under the rehearsal clock alone, shows of the visitor's petition only how far it has come, and lets an
 * administrator move the clock to the next deadline.
 */
@WebPage
@Profile("rehearsal")
class TourPage {

    private static final String PAGE = "/tour";
    private static final String REMEMBERED = "tour-number";

    /** Where a petition of the tour stands. */
    record Standing(String receiptNumber, String status, String unit, String due, List<String> tasks) {}

    private final Petitions petitions;
    private final ReadCourse readCourse;
    private final TourTasks tasks;
    private final MoveClock moveClock;
    private final Units units;
    private final StaffDirectory staff;

    TourPage(
            Petitions petitions,
            ReadCourse readCourse,
            TourTasks tasks,
            MoveClock moveClock,
            Units units,
            StaffDirectory staff) {
        this.petitions = petitions;
        this.readCourse = readCourse;
        this.tasks = tasks;
        this.moveClock = moveClock;
        this.units = units;
        this.staff = staff;
    }

    /** Whoever logs out and in as somebody else on the way finds the number still there. */
    @GetMapping(PAGE)
    String show(
            @RequestParam(required = false) String number,
            @CookieValue(name = REMEMBERED, defaultValue = "") String before,
            @AuthenticationPrincipal StaffMember person,
            HttpServletResponse answer,
            Model model) {
        String wanted = (number == null ? before : number).strip().toUpperCase(java.util.Locale.ROOT);
        Petition petition =
                petitions.look(wanted).filter(found -> !found.secret()).orElse(null);
        if (petition != null) {
            answer.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(REMEMBERED, petition.receiptNumber())
                            .path(PAGE)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        Map<EventKind, Instant> course = readCourse.of(wanted);
        List<TourTasks.Waiting> waiting = petition == null ? List.of() : tasks.of(wanted);
        boolean climbed = course.containsKey(EventKind.DEADLINE_EXCEEDED);
        boolean claimed = climbed || waiting.stream().anyMatch(task -> task.assignee() != null);
        model.addAttribute("number", wanted);
        model.addAttribute("unknown", petition == null && !wanted.isEmpty());
        model.addAttribute("standing", petition == null ? null : standing(petition, waiting));
        model.addAttribute("now", BeijingTime.moment(moveClock.now()));
        model.addAttribute("moves", person != null && person.administrator());
        model.addAttribute(
                "done",
                List.of(
                        petition != null,
                        claimed,
                        climbed,
                        climbed,
                        course.containsKey(EventKind.SUPERVISION_RAISED),
                        course.containsKey(EventKind.SOLVED),
                        course.containsKey(EventKind.RATED)));
        return "tour";
    }

    /** To the instant at which the petition's limit passes. */
    @PostMapping(PAGE + "/clock")
    String moveClock(
            @RequestParam String number, @AuthenticationPrincipal StaffMember person, RedirectAttributes answer) {
        AdministratorsOnly.check(person);
        Instant due = petitions
                .look(number)
                .map(Petition::dueAt)
                .filter(at -> at.isAfter(moveClock.now()))
                .orElseThrow(() -> Refusal.wrongState("tour-no-deadline"));
        moveClock.to(due);
        answer.addAttribute("number", number);
        return "redirect:" + PAGE;
    }

    private Standing standing(Petition petition, List<TourTasks.Waiting> waiting) {
        return new Standing(
                petition.receiptNumber(),
                petition.status().label(),
                petition.place() == null ? "" : units.nameOf(petition.place().unitCode()),
                petition.dueAt() == null ? "" : BeijingTime.end(petition.dueAt()),
                waiting.stream()
                        .map(task -> task.name() + "（"
                                + (task.assignee() == null ? "还没有人认领" : staff.nameOf(task.assignee())) + "）")
                        .toList());
    }
}
