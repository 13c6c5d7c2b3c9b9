package org.maplebridge.wishes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.api.PdfAnswer;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.FormActs;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.Uploads;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.maplebridge.wishes.HelpWithWish;
import org.maplebridge.wishes.PrintCertificate;
import org.maplebridge.wishes.ReadAudience;
import org.maplebridge.wishes.ReadThanks;
import org.maplebridge.wishes.ReadWishes;
import org.maplebridge.wishes.TakeWishDown;
import org.maplebridge.wishes.VisitWishes;
import org.maplebridge.wishes.Wish;
import org.maplebridge.wishes.WishState;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Small wishes as helpers see them: what waits, what they took on, what they are thanked for; and for the staff all of
 * their units with the petitions behind them. What is refused is told above, with what was typed.
 */
@WebPage
class WishPages {

    private static final String PAGE = "/wishes";
    private static final int SOON = 1;

    /**
     * A wish in a list.
     *
     * @param receiptNumber for the staff alone; null for helpers
     * @param fresh whether it is new to the helper who looks
     * @param reached who knows of it, in words; for the staff alone
     * @param left time that is left, in words; null where none runs
     * @param removable whether the person may take it down
     */
    record Line(
            long id,
            String title,
            String words,
            String unit,
            WishState state,
            String left,
            String tone,
            String receiptNumber,
            String helper,
            boolean removable,
            boolean fresh,
            List<String> reached) {}

    private final ReadWishes readWishes;
    private final ReadAudience readAudience;
    private final VisitWishes visitWishes;
    private final ReadThanks readThanks;
    private final HelpWithWish help;
    private final TakeWishDown takeWishDown;
    private final PrintCertificate printCertificate;
    private final Uploads uploads;
    private final Units units;
    private final StaffDirectory staff;
    private final FormActs acts;
    private final Clock time;

    WishPages(
            ReadWishes readWishes,
            ReadAudience readAudience,
            VisitWishes visitWishes,
            ReadThanks readThanks,
            HelpWithWish help,
            TakeWishDown takeWishDown,
            PrintCertificate printCertificate,
            Uploads uploads,
            Units units,
            StaffDirectory staff,
            FormActs acts,
            Clock time) {
        this.readWishes = readWishes;
        this.readAudience = readAudience;
        this.visitWishes = visitWishes;
        this.readThanks = readThanks;
        this.help = help;
        this.takeWishDown = takeWishDown;
        this.printCertificate = printCertificate;
        this.uploads = uploads;
        this.units = units;
        this.staff = staff;
        this.acts = acts;
        this.time = time;
    }

    @GetMapping(PAGE)
    String show(@AuthenticationPrincipal StaffMember person, Model model) {
        boolean helper = readWishes.helper(person);
        boolean offers = readWishes.offers(person);
        if (!helper && !offers) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "wishes-for-helpers");
        }
        model.addAttribute("helper", helper);
        model.addAttribute("offers", offers);
        model.addAttribute("offered", helper ? offered(person) : List.of());
        List<Wish> mine = helper ? readWishes.claimedBy(person) : List.of();
        model.addAttribute("claimed", lines(mine, WishState.CLAIMED));
        model.addAttribute("reported", lines(mine, WishState.REPORTED));
        model.addAttribute("fulfilled", lines(mine, WishState.FULFILLED));
        List<Wish> ours = readWishes.ofUnits(person);
        Map<Long, List<ReadAudience.Reached>> reached = readAudience.of(ours);
        model.addAttribute(
                "ours",
                ours.stream()
                        .map(wish -> ofUnit(wish, person, reached.getOrDefault(wish.id(), List.of())))
                        .toList());
        return "wishes";
    }

    @PostMapping(PAGE + "/{id}/claim")
    String claim(
            @PathVariable long id,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return attempt(person, model, response, next, "认领好了，谢谢您！请在期限内完成。", () -> help.claim(id, person));
    }

    @PostMapping(PAGE + "/{id}/return")
    String giveBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return attempt(person, model, response, next, "已退回，会重新挂出。", () -> help.giveBack(id, person, reason));
    }

    @PostMapping(PAGE + "/{id}/report")
    String report(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("typedIn", id);
        model.addAttribute("typed", note);
        return attempt(
                person,
                model,
                response,
                next,
                "收到，辛苦了！村里向心愿人核实以后会谢谢您。",
                () -> help.report(id, person, note, uploads.read(given(files))));
    }

    @PostMapping(PAGE + "/{id}/removal")
    String takeDown(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return attempt(person, model, response, next, "已撤下。", () -> takeWishDown.takeDown(id, person, reason));
    }

    @GetMapping(PAGE + "/{id}/thanks.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable long id, @AuthenticationPrincipal StaffMember person) {
        return PdfAnswer.named("thanks-" + id + ".pdf", printCertificate.print(id, person));
    }

    /** For everybody. */
    @GetMapping("/thanks")
    String thanks(Model model) {
        List<ReadThanks.Thanked> helpers = readThanks.helpers();
        model.addAttribute("helpers", helpers);
        model.addAttribute(
                "total", helpers.stream().mapToInt(ReadThanks.Thanked::wishes).sum());
        model.addAttribute("latest", readThanks.latest());
        return "thanks";
    }

    private String attempt(
            StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            String done,
            Runnable act) {
        return acts.attempt(act, done, PAGE, () -> show(person, model), model, response, next);
    }

    private static List<MultipartFile> given(List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
    }

    private List<Line> offered(StaffMember helper) {
        Optional<Instant> before = visitWishes.visit(helper);
        return readWishes.offered(helper).stream()
                .map(wish ->
                        forHelper(wish, before.filter(wish.offeredAt()::isAfter).isPresent()))
                .toList();
    }

    private List<Line> lines(List<Wish> wishes, WishState state) {
        return wishes.stream()
                .filter(wish -> wish.state() == state)
                .map(wish -> forHelper(wish, false))
                .toList();
    }

    private Line forHelper(Wish wish, boolean fresh) {
        return line(wish, null, null, false, fresh, List.of());
    }

    private String told(ReadAudience.Reached one) {
        String how = one.outcome() == null ? "在网页上看过，" + BeijingTime.shortDay(one.seenAt()) : one.outcome();
        return staff.nameOf(one.username()) + "：" + how;
    }

    private Line ofUnit(Wish wish, StaffMember person, List<ReadAudience.Reached> reached) {
        boolean ofHis = person.holds(Role.HANDLER, wish.unitCode()) || person.holds(Role.HEAD, wish.unitCode());
        boolean open = List.of(WishState.OFFERED, WishState.CLAIMED, WishState.REPORTED)
                .contains(wish.state());
        String helper = wish.helper() == null ? null : staff.nameOf(wish.helper());
        return line(
                wish,
                wish.receiptNumber(),
                helper,
                ofHis && open,
                false,
                reached.stream().map(this::told).toList());
    }

    private Line line(
            Wish wish, String receiptNumber, String helper, boolean removable, boolean fresh, List<String> reached) {
        Instant due = wish.dueAt();
        LocalDate last = due == null ? null : BeijingTime.lastDay(due);
        long days = last == null ? 0 : ChronoUnit.DAYS.between(BeijingTime.today(time), last);
        String left = last == null
                ? null
                : days < 0 ? "期限已过" : days == 0 ? "今天截止" : BeijingTime.shortDay(last) + "截止，还有 " + days + " 天";
        return new Line(
                wish.id(),
                wish.title(),
                wish.words(),
                units.nameOf(wish.unitCode()),
                wish.state(),
                left,
                days < 0 ? "late" : days <= SOON ? "soon" : "fine",
                receiptNumber,
                helper,
                removable,
                fresh,
                reached);
    }
}
