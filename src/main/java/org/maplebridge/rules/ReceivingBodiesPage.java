package org.maplebridge.rules;

import java.util.List;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.Told;
import org.maplebridge.pages.WebPage;
import org.maplebridge.routes.ReplaceReceivingBodies;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bodies to which matters are referred: changed as a list, with every earlier one to be put in force again. */
@WebPage
@RequestMapping("/rules/bodies")
class ReceivingBodiesPage {

    /** A list that is or was in force. */
    record Row(int version, String by, String at, String lines) {}

    private final ReplaceReceivingBodies replace;
    private final Problems problems;

    ReceivingBodiesPage(ReplaceReceivingBodies replace, Problems problems) {
        this.replace = replace;
        this.problems = problems;
    }

    @GetMapping
    String show(@AuthenticationPrincipal StaffMember caller, Model model) {
        List<Row> versions = replace.versions(caller).stream()
                .map(one -> new Row(one.version(), one.by(), BeijingTime.moment(one.at()), one.lines()))
                .toList();
        if (!model.containsAttribute("bodies")) {
            model.addAttribute(
                    "bodies", versions.isEmpty() ? "" : versions.get(0).lines());
        }
        model.addAttribute("versions", versions);
        return "rules/bodies";
    }

    @PostMapping
    String replace(
            @RequestParam(defaultValue = "") String bodies,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        try {
            replace.replace(bodies.replace("\r\n", "\n"), caller);
        } catch (Refusal refusal) {
            model.addAttribute("told", Told.of(refusal, problems));
            model.addAttribute("bodies", bodies);
            return show(caller, model);
        }
        next.addFlashAttribute("done", "接收单位已经改好，以后的转送使用它");
        return "redirect:/rules/bodies";
    }

    @PostMapping("/restore")
    String restore(@RequestParam int version, @AuthenticationPrincipal StaffMember caller, RedirectAttributes next) {
        String lines = replace.versions(caller).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-change"))
                .lines();
        replace.replace(lines, caller);
        next.addFlashAttribute("done", "第 " + version + " 版重新生效");
        return "redirect:/rules/bodies";
    }
}
