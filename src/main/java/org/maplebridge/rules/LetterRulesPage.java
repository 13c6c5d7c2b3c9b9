package org.maplebridge.rules;

import org.maplebridge.api.PdfAnswer;
import org.maplebridge.api.Problems;
import org.maplebridge.letters.LetterTemplate;
import org.maplebridge.letters.ReadLetterTemplates;
import org.maplebridge.letters.ReplaceLetterTemplate;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.Told;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Templates of letters: changed here, printed with sample values, and every earlier version put in force again. */
@WebPage
@RequestMapping("/rules/letters")
class LetterRulesPage {

    private final ReadLetterTemplates read;
    private final ReplaceLetterTemplate replace;
    private final Problems problems;

    LetterRulesPage(ReadLetterTemplates read, ReplaceLetterTemplate replace, Problems problems) {
        this.read = read;
        this.replace = replace;
        this.problems = problems;
    }

    @GetMapping
    String all(@AuthenticationPrincipal StaffMember caller, Model model) {
        model.addAttribute("templates", read.all(caller));
        return "rules/letters";
    }

    @GetMapping("/{kind}")
    String one(@PathVariable String kind, @AuthenticationPrincipal StaffMember caller, Model model) {
        LetterTemplate template = read.one(kind, caller);
        model.addAttribute("template", template);
        model.addAttribute("places", read.places(template.kind()));
        model.addAttribute("versions", read.versions(kind, caller));
        if (!model.containsAttribute("html")) {
            model.addAttribute("html", template.html());
        }
        return "rules/letter";
    }

    @PostMapping("/{kind}")
    String replace(
            @PathVariable String kind,
            @RequestParam String html,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        try {
            return replaced(kind, html, caller, next);
        } catch (Refusal refusal) {
            model.addAttribute("told", Told.of(refusal, problems));
            model.addAttribute("html", html);
            return one(kind, caller, model);
        }
    }

    /** What it would look like; nothing is saved. */
    @PostMapping("/{kind}/sample")
    Object tryOut(
            @PathVariable String kind,
            @RequestParam String html,
            @AuthenticationPrincipal StaffMember caller,
            Model model) {
        try {
            return PdfAnswer.named(kind + ".pdf", replace.tryOut(ReadLetterTemplates.kind(kind), html, caller));
        } catch (Refusal refusal) {
            model.addAttribute("told", Told.of(refusal, problems));
            model.addAttribute("html", html);
            return one(kind, caller, model);
        }
    }

    @PostMapping("/{kind}/restore")
    String restore(
            @PathVariable String kind,
            @RequestParam int version,
            @AuthenticationPrincipal StaffMember caller,
            RedirectAttributes next) {
        String html = read.versions(kind, caller).stream()
                .filter(template -> template.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("letter-kind-unknown", kind))
                .html();
        return replaced(kind, html, caller, next);
    }

    private String replaced(String kind, String html, StaffMember caller, RedirectAttributes next) {
        LetterTemplate template = replace.replace(ReadLetterTemplates.kind(kind), html, caller);
        next.addFlashAttribute("done", "第 " + template.version() + " 版已经生效，以后出具的文书使用它");
        return "redirect:/rules/letters/" + kind;
    }
}
