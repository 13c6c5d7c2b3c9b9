package org.maplebridge.volunteers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.organization.VolunteerAccounts;
import org.maplebridge.pages.FormActs;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.Tile;
import org.maplebridge.pages.TodaysWork;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody registers to help, and where his village or town answers him. */
@WebPage
class VolunteerPages {

    private static final String REGISTER = "/volunteers";

    private static final Map<String, String> LABELS =
            Map.of("kind", "您是", "name", "姓名或者单位名称", "phone", "电话", "place", "在哪里帮忙", "skills", "会些什么");

    /** A place in the list, as deep as it lies. */
    record Place(String code, String name) {}

    /** A registration in the list; no actions where nothing is to be decided. */
    record Line(Volunteer volunteer, String place) {}

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry registerOfVolunteers(VolunteerRegister register) {
            return new MenuEntry(61, REGISTER, "志愿者", "确认志愿者和社会组织，发给账号", register::keptBy);
        }
    }

    /** Who waits for an answer. */
    @Component
    @Order(61)
    static class RegistrationsToday implements TodaysWork {

        private final VolunteerRegister register;

        RegistrationsToday(VolunteerRegister register) {
            this.register = register;
        }

        @Override
        public List<Tile> of(StaffMember person) {
            long waiting = register.keptBy(person) ? register.waiting(person) : 0;
            return waiting == 0 ? List.of() : List.of(new Tile("志愿者待确认", waiting, REGISTER, "note"));
        }
    }

    private final RegisterVolunteer registerVolunteer;
    private final VolunteerRegister register;
    private final Units units;
    private final FormActs acts;
    private final Problems problems;

    VolunteerPages(
            RegisterVolunteer registerVolunteer,
            VolunteerRegister register,
            Units units,
            FormActs acts,
            Problems problems) {
        this.registerVolunteer = registerVolunteer;
        this.register = register;
        this.units = units;
        this.acts = acts;
        this.problems = problems;
    }

    @GetMapping("/volunteer")
    String form(Model model) {
        return form(RegistrationForm.EMPTY, model);
    }

    @PostMapping("/volunteer")
    String register(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String skills,
            @RequestParam(defaultValue = "false") boolean namedInThanks,
            Model model,
            HttpServletResponse response) {
        RegistrationForm form = new RegistrationForm(kind, name, phone, place, skills, namedInThanks);
        try {
            registerVolunteer.register(form);
        } catch (Refusal refusal) {
            response.setStatus(problems.problem(refusal).getStatus());
            Map<String, String> wrong = new LinkedHashMap<>();
            refusal.fields()
                    .forEach(field -> wrong.putIfAbsent(field.pointer().substring(2), problems.sentence(field)));
            model.addAttribute("wrong", wrong);
            return form(form, model);
        }
        model.addAttribute("place", units.nameOf(place));
        return "volunteer-registered";
    }

    /** The page was open so long that its token is not known any more: here it is again with what was typed. */
    @PostMapping("/volunteer/stale")
    String stale(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String skills,
            @RequestParam(defaultValue = "false") boolean namedInThanks,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        model.addAttribute("wrong", Map.of("name", "页面开得太久了，您写的都还在，请再点一次“登记”。"));
        return form(new RegistrationForm(kind, name, phone, place, skills, namedInThanks), model);
    }

    private String form(RegistrationForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("labels", LABELS);
        model.addAttribute("kinds", Arrays.asList(VolunteerKind.values()));
        model.addAttribute(
                "places",
                units.all().stream()
                        .filter(unit -> unit.kind() == UnitKind.AREA && unit.parentCode() != null)
                        .sorted((one, other) -> one.path().compareTo(other.path()))
                        .map(VolunteerPages::place)
                        .toList());
        return "volunteer";
    }

    private static Place place(Unit unit) {
        return new Place(unit.code(), "　".repeat(Math.max(0, unit.lineage().size() - 2)) + unit.name());
    }

    @GetMapping(REGISTER)
    String list(@AuthenticationPrincipal StaffMember person, Model model) {
        if (!register.keptBy(person)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "volunteers-not-kept");
        }
        model.addAttribute(
                "lines",
                register.of(person).stream()
                        .map(volunteer -> new Line(volunteer, units.nameOf(volunteer.unitCode())))
                        .toList());
        return "volunteers";
    }

    /** The password is told on this page alone: it is not kept and not sent anywhere. */
    @PostMapping(REGISTER + "/{id}/confirm")
    String confirm(
            @PathVariable long id,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response) {
        return told(person, model, response, () -> register.confirm(id, person));
    }

    @PostMapping(REGISTER + "/{id}/password")
    String renew(
            @PathVariable long id,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response) {
        return told(person, model, response, () -> register.renew(id, person));
    }

    @PostMapping(REGISTER + "/{id}/refuse")
    String refuse(
            @PathVariable long id,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return attempt(person, model, response, next, "已登记为未通过。", () -> register.refuse(id, person));
    }

    @PostMapping(REGISTER + "/{id}/end")
    String end(
            @PathVariable long id,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return attempt(person, model, response, next, "已停用账号。", () -> register.end(id, person));
    }

    private String told(
            StaffMember person, Model model, HttpServletResponse response, Supplier<VolunteerAccounts.Login> act) {
        try {
            model.addAttribute("login", act.get());
        } catch (Refusal refusal) {
            acts.refused(refusal, model, response);
        }
        return list(person, model);
    }

    private String attempt(
            StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            String done,
            Runnable act) {
        return acts.attempt(act, done, REGISTER, () -> list(person, model), model, response, next);
    }
}
