package org.maplebridge.notices;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.Tile;
import org.maplebridge.pages.TodaysWork;
import org.maplebridge.pages.WebPage;
import org.maplebridge.routes.ReferAbove;
import org.maplebridge.shared.BeijingTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody of the staff is told of, the newest first; he says himself what he has read. */
@WebPage
@RequestMapping("/notices")
class StaffNoticesPage {

    private static final String PAGE = "redirect:/notices";

    /** A notice in the list; without what it is about where that is secret. */
    record Line(String id, String title, String matter, String when, String text, String receiptNumber, boolean read) {}

    /** In the menu and on the desk. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry notices() {
            return new MenuEntry(25, "/notices", "提醒", "快到期、超期、催办、督办和吹哨的提醒", StaffNotices::concern);
        }

        @Bean
        TodaysWork unreadNotices(StaffNotices notices) {
            return person -> {
                long unread = notices.unread(person);
                return unread == 0 ? List.of() : List.of(new Tile("没看过的提醒", unread, "/notices", "soon"));
            };
        }

        @Bean
        TodaysWork unsentMessages(Outbox outbox, ReferAbove referAbove) {
            return person -> {
                long unsent = person.administrator() ? outbox.countUnsent() + referAbove.countWaiting() : 0;
                return unsent == 0 ? List.of() : List.of(new Tile("没有送到的通知和转送", unsent, UnsentPage.PATH, "late"));
            };
        }
    }

    private final StaffNotices notices;

    StaffNoticesPage(StaffNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    String show(@AuthenticationPrincipal StaffMember caller, Model model) {
        List<StaffNotices.Notice> all = notices.of(caller);
        model.addAttribute("lines", all.stream().map(StaffNoticesPage::line).toList());
        model.addAttribute(
                "unread", all.stream().filter(notice -> !notice.read()).count());
        return "notices";
    }

    /** One, or with several ids all that were on the page: what came meanwhile stays new. */
    @PostMapping("/read")
    String read(
            @RequestParam(name = "id", required = false) List<String> ids,
            @AuthenticationPrincipal StaffMember caller) {
        notices.markRead(caller, ids == null ? Set.of() : new HashSet<>(ids));
        return PAGE;
    }

    private static Line line(StaffNotices.Notice notice) {
        return new Line(
                notice.id(),
                notice.kind().title(),
                notice.matter(),
                BeijingTime.shortMoment(notice.at()),
                notice.text(),
                notice.receiptNumber(),
                notice.read());
    }
}
