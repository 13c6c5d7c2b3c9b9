package org.maplebridge.backlog;

import java.util.List;
import java.util.function.Predicate;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.WebPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the old matters burn down, unit by unit and month by month. */
@WebPage
class BacklogPage {

    private static final String PAGE = "/backlog";

    private final ReadBacklog read;
    private final Units units;

    BacklogPage(ReadBacklog read, Units units) {
        this.read = read;
        this.units = units;
    }

    @GetMapping(PAGE)
    String show(
            @RequestParam(defaultValue = "") String unit, @AuthenticationPrincipal StaffMember person, Model model) {
        ReadBacklog.BurnDown backlog = read.burnDown(unit.isBlank() ? null : unit, person);
        model.addAttribute("backlog", backlog);
        model.addAttribute("everywhere", backlog.hidden() > 0 ? null : list(unit, person));
        model.addAttribute("unit", unit);
        model.addAttribute(
                "units",
                units.all().stream().filter(one -> person.sees(one.code())).toList());
        model.addAttribute("names", units);
        return "backlog";
    }

    /** The list of all that is counted; null for who sees several places and has chosen none. */
    private String list(String unit, StaffMember person) {
        List<Unit> tops = units.all().stream()
                .filter(one -> unit.isBlank() ? topOf(one, person) : one.code().equals(unit))
                .toList();
        return tops.size() == 1
                ? "/petitions?secret=false&sort=-filedAt&area=" + tops.get(0).code()
                : null;
    }

    private static boolean topOf(Unit one, StaffMember person) {
        return person.sees(one.code()) && (one.parentCode() == null || !person.sees(one.parentCode()));
    }

    /** The way there. */
    @Configuration(proxyBeanMethods = false)
    static class InMenu {

        @Bean
        MenuEntry backlogOfUnits() {
            Predicate<StaffMember> leads = person -> person.holds(Role.HEAD);
            return new MenuEntry(
                    115, PAGE, "积案", "历史积案：各单位化解进度、包案领导、逾期步骤", leads.or(person -> person.holds(Role.SUPERVISOR)));
        }
    }
}
