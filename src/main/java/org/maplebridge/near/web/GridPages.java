package org.maplebridge.near.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.maplebridge.near.Grid;
import org.maplebridge.near.KeepGrids;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.FormActs;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Grids and household groups, kept one at a time by the village, the town or an administrator. */
@WebPage
@RequestMapping("/grids")
class GridPages {

    private static final int MOST_PLACES_SHOWN = 500;

    /** An area in the list, as deep as it lies. */
    record Place(String code, String name) {}

    /** What somebody typed about a grid, shown again when it was refused. */
    record GridForm(
            String code,
            String name,
            String places,
            String latitude,
            String longitude,
            String workerName,
            String workerPhone,
            String worker) {

        Grid grid() {
            Grid.Worker who = blank(workerName) ? null : new Grid.Worker(text(worker), workerName, text(workerPhone));
            return new Grid(text(code), name, split(places), degrees(latitude), degrees(longitude), who, null);
        }

        private static Double degrees(String typed) {
            try {
                return blank(typed) ? null : Double.valueOf(typed.strip());
            } catch (NumberFormatException e) {
                throw Refusal.invalid(new FieldError("#/latitude", "grid-position"));
            }
        }
    }

    /** The same about a household group. */
    record GroupForm(String grid, String code, String name, String places, String contactName, String contactPhone) {

        Grid.Group group() {
            return new Grid.Group(text(code), name, split(places), new Grid.Contact(contactName, text(contactPhone)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry gridsInMenu(Units units) {
            return new MenuEntry(
                    62,
                    "/grids",
                    "网格联户",
                    "网格、联户和联户长，谁离得近",
                    person -> person.administrator() || keepsAnArea(person, units));
        }
    }

    /** A department has no villages. */
    private static boolean keepsAnArea(StaffMember person, Units units) {
        return person.posts().stream()
                .filter(post -> post.role() == Role.HANDLER || post.role() == Role.HEAD)
                .flatMap(post -> units.find(post.unitCode()).stream())
                .anyMatch(unit -> unit.kind() == UnitKind.AREA);
    }

    private final KeepGrids keepGrids;
    private final Units units;
    private final StaffDirectory staff;
    private final FormActs acts;

    GridPages(KeepGrids keepGrids, Units units, StaffDirectory staff, FormActs acts) {
        this.keepGrids = keepGrids;
        this.units = units;
        this.staff = staff;
        this.acts = acts;
    }

    /** The places somebody keeps; of a single one he goes there at once. */
    @GetMapping
    String places(@AuthenticationPrincipal StaffMember person, Model model) {
        List<Place> kept = units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.AREA
                        && (person.administrator() || person.sees(unit.code()))
                        && keepGrids.keeps(person, unit))
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .limit(MOST_PLACES_SHOWN)
                .map(unit -> new Place(unit.code(), "　".repeat(unit.lineage().size() - 1) + unit.name()))
                .toList();
        if (kept.size() == 1) {
            return "redirect:/grids/" + kept.get(0).code();
        }
        model.addAttribute("places", kept);
        return "grid-places";
    }

    @GetMapping("/{unitCode}")
    String show(@PathVariable String unitCode, @AuthenticationPrincipal StaffMember person, Model model) {
        Unit unit = units.getOfToday(unitCode);
        model.addAttribute("unit", unit);
        model.addAttribute("grids", keepGrids.read(unitCode, person));
        model.addAttribute("keeps", keepGrids.keeps(person, unit));
        model.addAttribute(
                "workers",
                staff.inUnit(unitCode).stream()
                        .filter(member -> member.holds(Role.GRID_WORKER, unitCode))
                        .toList());
        return "grids";
    }

    @PostMapping("/{unitCode}")
    String put(
            @PathVariable String unitCode,
            GridForm typed,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("typed", typed);
        return attempt(
                unitCode, person, model, response, next, "网格已保存", () -> keepGrids.put(unitCode, typed.grid(), person));
    }

    @PostMapping("/{unitCode}/group")
    String putGroup(
            @PathVariable String unitCode,
            GroupForm typed,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("typedGroup", typed);
        return attempt(
                unitCode,
                person,
                model,
                response,
                next,
                "联户已保存",
                () -> keepGrids.put(unitCode, typed.grid(), typed.group(), person));
    }

    @PostMapping("/{unitCode}/remove")
    String remove(
            @PathVariable String unitCode,
            @RequestParam String code,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return attempt(unitCode, person, model, response, next, "已删除", () -> keepGrids.remove(unitCode, code, person));
    }

    private String attempt(
            String unitCode,
            StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            String done,
            Runnable act) {
        return acts.attempt(
                act, done, "/grids/" + unitCode, () -> show(unitCode, person, model), model, response, next);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String text(String typed) {
        return blank(typed) ? null : typed.strip();
    }

    private static List<String> split(String typed) {
        return blank(typed)
                ? List.of()
                : Arrays.stream(typed.split("[、，,;；\\s]+"))
                        .filter(place -> !place.isBlank())
                        .distinct()
                        .toList();
    }
}
