package org.maplebridge.listings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.FormActs;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.BeijingTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The units that are listed, for everybody; and where supervisors draft, and they and heads take down. */
@WebPage
class ListingPages {

    private static final String PAGE = "/supervisions/listings";

    /** A listing in either list; the number is for the staff alone. */
    record Line(
            long id,
            String receiptNumber,
            String unit,
            String words,
            String state,
            String tone,
            String from,
            String until,
            String note,
            boolean decides,
            boolean removes) {}

    private final ReadListings read;
    private final DraftListing draftListing;
    private final TakeListingDown takeListingDown;
    private final Units units;
    private final FormActs acts;

    ListingPages(
            ReadListings read, DraftListing draftListing, TakeListingDown takeListingDown, Units units, FormActs acts) {
        this.read = read;
        this.draftListing = draftListing;
        this.takeListingDown = takeListingDown;
        this.units = units;
        this.acts = acts;
    }

    @GetMapping("/listed")
    String listed(Model model) {
        model.addAttribute(
                "lines", read.shown().stream().map(one -> line(one, null)).toList());
        return "residents/listed";
    }

    @GetMapping(PAGE)
    String all(@AuthenticationPrincipal StaffMember caller, Model model) {
        List<Line> lines =
                read.of(caller).stream().map(one -> line(one, caller)).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("drafts", caller.holds(Role.SUPERVISOR));
        return "listings";
    }

    /** What was typed is shown again where it is refused. */
    @PostMapping(PAGE)
    String draft(
            @RequestParam(defaultValue = "") String receiptNumber,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("number", receiptNumber);
        model.addAttribute("words", words);
        return attempt(
                () -> draftListing.draft(receiptNumber.strip(), words.replace("\r\n", "\n"), caller),
                "已送负责人批准，在他的待办任务里。",
                caller,
                model,
                response,
                next);
    }

    @PostMapping(PAGE + "/{id}/removal")
    String takeDown(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return attempt(() -> takeListingDown.takeDown(id, reason, caller), "已撤下。", caller, model, response, next);
    }

    private String attempt(
            Runnable act,
            String done,
            StaffMember caller,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return acts.attempt(act, done, PAGE, () -> all(caller, model), model, response, next);
    }

    private Line line(Listing listing, StaffMember caller) {
        return new Line(
                listing.id(),
                caller == null ? null : listing.receiptNumber(),
                units.nameOf(listing.unitCode()),
                listing.words(),
                listing.state().label(),
                listing.state() == ListingState.LISTED
                        ? "late"
                        : listing.state() == ListingState.DRAFTED ? "soon" : "note",
                day(listing.decidedAt()),
                listing.lastDay().map(BeijingTime::day).orElse(null),
                caller == null ? null : listing.note(),
                caller != null && read.decides(caller, listing),
                caller != null && read.removes(caller, listing));
    }

    private static String day(Instant at) {
        return at == null ? null : BeijingTime.day(at);
    }

    /** The way there. */
    @Configuration(proxyBeanMethods = false)
    static class InMenu {

        @Bean
        MenuEntry publicListings() {
            Predicate<StaffMember> audience = person -> person.holds(Role.SUPERVISOR) || person.holds(Role.HEAD);
            return new MenuEntry(115, PAGE, "公开通报", "拟写、撤下对单位的公开通报", audience);
        }
    }
}
