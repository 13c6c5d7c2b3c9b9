package org.maplebridge.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.api.Problems;
import org.maplebridge.notices.Gateways;
import org.maplebridge.notices.NoticeKind;
import org.maplebridge.notices.NoticeTemplate;
import org.maplebridge.notices.ReadNoticeTemplates;
import org.maplebridge.notices.ReplaceNoticeTemplate;
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

/** Texts of notices: looked at with sample values, changed, and every earlier version put in force again. */
@WebPage
@RequestMapping("/rules/notices")
class NoticeRulesPage {

    private final ReadNoticeTemplates read;
    private final ReplaceNoticeTemplate replace;
    private final Gateways gateways;
    private final Problems problems;

    NoticeRulesPage(ReadNoticeTemplates read, ReplaceNoticeTemplate replace, Gateways gateways, Problems problems) {
        this.read = read;
        this.replace = replace;
        this.gateways = gateways;
        this.problems = problems;
    }

    @GetMapping
    String all(@AuthenticationPrincipal StaffMember caller, Model model) {
        model.addAttribute("templates", read.all(caller));
        model.addAttribute("offered", gateways.offered());
        model.addAttribute("audiences", NoticeKind.Audience.values());
        return "rules/notices";
    }

    @GetMapping("/{kind}")
    String one(@PathVariable String kind, @AuthenticationPrincipal StaffMember caller, Model model) {
        NoticeTemplate template = read.one(kind, caller);
        model.addAttribute("preview", read.preview(template.kind(), template.subject(), template.text(), caller));
        return form(template, template.subject(), template.text(), caller, model);
    }

    /** Saved, or with {@code look} only looked at. */
    @PostMapping("/{kind}")
    String replace(
            @PathVariable String kind,
            @RequestParam String subject,
            @RequestParam String text,
            @RequestParam(required = false) String look,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        NoticeTemplate template = read.one(kind, caller);
        String lines = text.replace("\r\n", "\n");
        try {
            if (look == null) {
                return replaced(template, subject, lines, caller, next);
            }
        } catch (Refusal refusal) {
            model.addAttribute("told", Told.of(refusal, problems));
        }
        preview(template, subject, lines, caller, model);
        return form(template, subject, lines, caller, model);
    }

    @PostMapping("/{kind}/restore")
    String restore(
            @PathVariable String kind,
            @RequestParam int version,
            @AuthenticationPrincipal StaffMember caller,
            RedirectAttributes next) {
        NoticeTemplate earlier = read.versions(kind, caller).stream()
                .filter(template -> template.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-change"));
        return replaced(earlier, earlier.subject(), earlier.text(), caller, next);
    }

    private String replaced(
            NoticeTemplate before, String subject, String text, StaffMember caller, RedirectAttributes next) {
        NoticeTemplate template = replace.replace(before.kind(), subject, text, caller);
        next.addFlashAttribute("done", "第 " + template.version() + " 版已经生效，以后的通知使用它");
        return "redirect:/rules/notices/" + before.kind().name();
    }

    /** None of a text that cannot be read; what is wrong with it is told. */
    private void preview(NoticeTemplate template, String subject, String text, StaffMember caller, Model model) {
        try {
            model.addAttribute("preview", read.preview(template.kind(), subject, text, caller));
        } catch (Refusal refusal) {
            model.addAttribute("told", Told.of(refusal, problems));
        }
    }

    private String form(NoticeTemplate template, String subject, String text, StaffMember caller, Model model) {
        model.addAttribute("template", template);
        model.addAttribute("subject", subject);
        model.addAttribute("text", text);
        Map<String, String> places = new LinkedHashMap<>();
        template.kind().places().forEach((name, meaning) -> places.put("{" + name + "}", meaning));
        model.addAttribute("places", places);
        model.addAttribute("versions", read.versions(template.kind().name(), caller));
        return "rules/notice";
    }
}
