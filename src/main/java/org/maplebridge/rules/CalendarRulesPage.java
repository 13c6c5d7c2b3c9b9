package org.maplebridge.rules;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.maplebridge.api.Problems;
import org.maplebridge.calendar.CalendarVersion;
import org.maplebridge.calendar.LoadCalendarYear;
import org.maplebridge.calendar.MovedDeadline;
import org.maplebridge.calendar.NoticeText;
import org.maplebridge.calendar.PreviewCalendarYear;
import org.maplebridge.calendar.PublishedYear;
import org.maplebridge.calendar.ReadCalendarHistory;
import org.maplebridge.calendar.ReadCalendarYear;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.Told;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The State Council's notice for a year: pasted as it is published, looked at with the deadlines that it would move, loaded, and
 * taken back.
 */
@WebPage
@RequestMapping("/rules/calendar")
class CalendarRulesPage {

    private static final int FIRST = 2015;
    private static final int AHEAD = 2;
    /** What was before the first notice, in the place of a revision. */
    private static final long BEFORE_THE_FIRST = 0;

    private static final int MOST_SHOWN = 100;

    private final ReadCalendarYear read;
    private final ReadCalendarHistory history;
    private final PreviewCalendarYear preview;
    private final LoadCalendarYear load;
    private final Problems problems;
    private final Clock time;

    CalendarRulesPage(
            ReadCalendarYear read,
            ReadCalendarHistory history,
            PreviewCalendarYear preview,
            LoadCalendarYear load,
            Problems problems,
            Clock time) {
        this.read = read;
        this.history = history;
        this.preview = preview;
        this.load = load;
        this.problems = problems;
        this.time = time;
    }

    /** A deadline that moves, as the page shows it. */
    record Moved(String subject, String from, String to) {

        static Moved of(MovedDeadline deadline) {
            return new Moved(
                    deadline.subject(), BeijingTime.sortable(deadline.from()), BeijingTime.sortable(deadline.to()));
        }
    }

    @ModelAttribute
    void administratorsOnly(@AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
    }

    @GetMapping
    String years(Model model) {
        int last = BeijingTime.today(time).getYear() + AHEAD;
        model.addAttribute(
                "years",
                IntStream.rangeClosed(FIRST, last)
                        .mapToObj(read::read)
                        .sorted(Comparator.comparing(year -> -year.year()))
                        .toList());
        return "rules/calendar";
    }

    @GetMapping("/{year}")
    String year(@PathVariable int year, Model model) {
        return show(year, model);
    }

    @PostMapping("/{year}/preview")
    String preview(
            @PathVariable int year,
            @RequestParam String text,
            @RequestParam String notice,
            @AuthenticationPrincipal StaffMember caller,
            Model model) {
        model.addAttribute("text", text);
        model.addAttribute("notice", notice);
        try {
            PublishedYear published = NoticeText.read(year, text, notice);
            List<MovedDeadline> moved = preview.preview(published, caller.username());
            model.addAttribute("published", published);
            model.addAttribute("movedCount", moved.size());
            model.addAttribute(
                    "moved", moved.stream().limit(MOST_SHOWN).map(Moved::of).toList());
        } catch (Refusal refusal) {
            model.addAttribute("told", Told.of(refusal, problems, Map.of("notice", "通知网址")));
        }
        return show(year, model);
    }

    @PostMapping("/{year}")
    String load(
            @PathVariable int year,
            @RequestParam String text,
            @RequestParam String notice,
            @AuthenticationPrincipal StaffMember caller,
            RedirectAttributes next) {
        return loaded(year, NoticeText.read(year, text, notice), caller, next);
    }

    @PostMapping("/{year}/restore")
    String restore(
            @PathVariable int year,
            @RequestParam long revision,
            @AuthenticationPrincipal StaffMember caller,
            RedirectAttributes next) {
        if (revision == BEFORE_THE_FIRST
                || history.version(year, revision).content().days().isEmpty()) {
            int moved = load.takeBack(year, caller.username()).size();
            next.addFlashAttribute("done", year + " 年的通知已经撤回，暂按周末和固定日期的节日计算，移动了 " + moved + " 个正在计算的期限");
            return "redirect:/rules/calendar/" + year;
        }
        return loaded(year, history.version(year, revision).content(), caller, next);
    }

    private String loaded(int year, PublishedYear published, StaffMember caller, RedirectAttributes next) {
        int moved = load.load(published, caller.username()).size();
        next.addFlashAttribute("done", year + " 年的安排已经生效，移动了 " + moved + " 个正在计算的期限");
        return "redirect:/rules/calendar/" + year;
    }

    private String show(int year, Model model) {
        model.addAttribute("year", read.read(year));
        List<CalendarVersion> versions = history.of(year);
        model.addAttribute("versions", versions);
        model.addAttribute("shipped", versions.stream().anyMatch(CalendarVersion::shipped));
        return "rules/calendar-year";
    }
}
