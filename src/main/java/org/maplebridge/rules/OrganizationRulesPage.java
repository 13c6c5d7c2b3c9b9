package org.maplebridge.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.EditStaff;
import org.maplebridge.organization.EditUnits;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.ReadOrganizationChanges;
import org.maplebridge.organization.ReadStaff;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffEntry;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.TakeBackChange;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitEdit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.Told;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.FieldError;
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

/** Units and staff: changed one at a time, with who changed what and the way back. */
@WebPage
@RequestMapping("/rules/units")
class OrganizationRulesPage {

    private static final Map<String, String> LABELS =
            Map.of("username", "登录名", "name", "名称或姓名", "phone", "电话", "roles", "岗位", "password", "密码", "level", "层级");

    private final Units units;
    private final Levels levels;
    private final ReadStaff readStaff;
    private final ReadOrganizationChanges changes;
    private final EditUnits editUnits;
    private final EditStaff editStaff;
    private final TakeBackChange takeBack;
    private final Problems problems;

    OrganizationRulesPage(
            Units units,
            Levels levels,
            ReadStaff readStaff,
            ReadOrganizationChanges changes,
            EditUnits editUnits,
            EditStaff editStaff,
            TakeBackChange takeBack,
            Problems problems) {
        this.units = units;
        this.levels = levels;
        this.readStaff = readStaff;
        this.changes = changes;
        this.editUnits = editUnits;
        this.editStaff = editStaff;
        this.takeBack = takeBack;
        this.problems = problems;
    }

    /** A unit in the tree, as deep as it lies. */
    record Row(Unit unit, int depth, String levelLabel) {}

    /** What somebody typed, shown again when it was refused. */
    record PersonForm(String username, String name, String phone, List<String> roles, String password) {

        StaffEntry entry() {
            return new StaffEntry(
                    strip(username),
                    strip(name),
                    phone,
                    roles,
                    null,
                    password == null || password.isEmpty() ? null : password);
        }

        private static String strip(String text) {
            return text == null ? null : text.strip();
        }

        @Override
        public String toString() {
            return "PersonForm[" + username + "]";
        }
    }

    @ModelAttribute
    void administratorsOnly(@AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
    }

    @GetMapping
    String tree(@RequestParam(required = false) String q, Model model) {
        String wanted = q == null ? "" : q.strip();
        model.addAttribute("q", wanted);
        model.addAttribute(
                "rows",
                units.all().stream()
                        .filter(unit ->
                                unit.name().contains(wanted) || unit.code().contains(wanted))
                        .sorted((one, other) -> one.path().compareTo(other.path()))
                        .limit(500)
                        .map(unit -> new Row(unit, unit.lineage().size() - 1, levels.label(unit.level())))
                        .toList());
        model.addAttribute("total", units.all().size());
        return "rules/units";
    }

    @GetMapping("/{code}")
    String unit(@PathVariable String code, @AuthenticationPrincipal StaffMember caller, Model model) {
        Unit unit = units.getOfToday(code);
        model.addAttribute("unit", unit);
        model.addAttribute("lineage", units.lineage(unit));
        model.addAttribute("levelLabel", levels.label(unit.level()));
        model.addAttribute(
                "below",
                units.all().stream()
                        .filter(other -> code.equals(other.parentCode()))
                        .toList());
        model.addAttribute("kinds", Arrays.asList(UnitKind.values()));
        model.addAttribute(
                "levels",
                units.all().stream()
                        .map(Unit::level)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        model.addAttribute("levelNames", levels);
        model.addAttribute("roles", Arrays.asList(Role.values()));
        model.addAttribute("staff", readStaff.read(code, caller));
        model.addAttribute("changes", changes.of(code, caller));
        return "rules/unit";
    }

    @PostMapping("/{code}/rename")
    String rename(
            @PathVariable String code,
            @RequestParam String name,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        Unit unit = units.getOfToday(code);
        return attempt(
                code,
                caller,
                model,
                next,
                "名称已改",
                () -> editUnits.edit(
                        new UnitEdit.Put(code, name.strip(), unit.kind(), unit.level(), unit.parentCode()), caller));
    }

    @PostMapping("/{code}/below")
    String add(
            @PathVariable String code,
            @RequestParam String newCode,
            @RequestParam String newName,
            @RequestParam UnitKind kind,
            @RequestParam(required = false) String level,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("newCode", newCode);
        model.addAttribute("newName", newName);
        return attempt(code, caller, model, next, "已新设" + newName, () -> {
            if (units.find(newCode.strip()).isPresent()) {
                throw Refusal.invalid(new FieldError("#/code", "unit-code-twice", newCode));
            }
            editUnits.edit(new UnitEdit.Put(newCode.strip(), newName.strip(), kind, level, code), caller);
        });
    }

    @PostMapping("/{code}/abolish")
    String abolish(
            @PathVariable String code,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        Unit unit = units.getOfToday(code);
        String shown = attempt(
                code,
                caller,
                model,
                next,
                "已撤销" + unit.name(),
                () -> editUnits.edit(new UnitEdit.Remove(code), caller));
        return shown.startsWith("redirect:") ? "redirect:/rules/units/" + unit.parentCode() : shown;
    }

    @PostMapping("/{code}/staff")
    String put(
            @PathVariable String code,
            PersonForm person,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("edited", person);
        return attempt(code, caller, model, next, "人员已保存", () -> editStaff.put(code, person.entry(), caller));
    }

    @PostMapping("/{code}/staff/new")
    String add(
            @PathVariable String code,
            PersonForm person,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("typed", person);
        return attempt(code, caller, model, next, "人员已保存", () -> editStaff.add(code, person.entry(), caller));
    }

    @PostMapping("/{code}/staff/remove")
    String remove(
            @PathVariable String code,
            @RequestParam String username,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        return attempt(code, caller, model, next, "已免去其在本单位的岗位", () -> editStaff.remove(code, username, caller));
    }

    @PostMapping("/{code}/take-back")
    String takeBack(
            @PathVariable String code,
            @RequestParam long change,
            @RequestParam boolean staff,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        return attempt(code, caller, model, next, "已撤回这次修改", () -> {
            if (staff) {
                takeBack.ofStaff(change, caller);
            } else {
                takeBack.ofUnit(change, caller);
            }
        });
    }

    private String attempt(
            String code, StaffMember caller, Model model, RedirectAttributes next, String done, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            model.addAttribute("told", Told.of(refusal, problems, LABELS));
            return unit(code, caller, model);
        }
        next.addFlashAttribute("done", done);
        return units.find(code).isPresent() ? "redirect:/rules/units/" + code : "redirect:/rules/units";
    }
}
