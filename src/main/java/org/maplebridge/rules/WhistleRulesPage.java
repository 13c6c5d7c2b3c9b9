package org.maplebridge.rules;

import java.util.List;
import org.maplebridge.api.Problems;
import org.maplebridge.cohandling.ReadWhistlers;
import org.maplebridge.cohandling.ReplaceWhistlers;
import org.maplebridge.cohandling.WhistleRoles;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.Told;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which roles may whistle, with every version and the way back to it. */
@WebPage
@RequestMapping("/rules/whistle")
class WhistleRulesPage {

    private final ReadWhistlers read;
    private final ReplaceWhistlers replace;
    private final Problems problems;

    WhistleRulesPage(ReadWhistlers read, ReplaceWhistlers replace, Problems problems) {
        this.read = read;
        this.replace = replace;
        this.problems = problems;
    }

    @GetMapping
    String show(@AuthenticationPrincipal StaffMember caller, Model model) {
        List<WhistleRoles> versions = read.versions(caller);
        model.addAttribute("inForce", versions.get(0));
        model.addAttribute("versions", versions);
        model.addAttribute("choices", ReadWhistlers.choices());
        return "rules/whistle";
    }

    @PostMapping
    String replace(
            @RequestParam(required = false) List<String> roles,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        try {
            return replaced(roles, caller, next);
        } catch (Refusal refusal) {
            model.addAttribute("told", Told.of(refusal, problems));
            return show(caller, model);
        }
    }

    @PostMapping("/restore")
    String restore(@RequestParam int version, @AuthenticationPrincipal StaffMember caller, RedirectAttributes next) {
        WhistleRoles earlier = read.versions(caller).stream()
                .filter(known -> known.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-change"));
        return replaced(earlier.roles().stream().map(Role::name).toList(), caller, next);
    }

    private String replaced(List<String> roles, StaffMember caller, RedirectAttributes next) {
        replace.replace(roles, caller);
        next.addFlashAttribute("done", "已经生效，以后启动的吹哨由这些人发出");
        return "redirect:/rules/whistle";
    }
}
