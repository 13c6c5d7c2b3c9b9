package org.maplebridge.notices;

import java.util.List;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Messages that did not go out, or of which nobody knows whether they did: an administrator has them sent again or lets them
 * be. Neither address nor text is shown.
 */
@WebPage
@RequestMapping(UnsentPage.PATH)
class UnsentPage {

    static final String PATH = "/notices/unsent";

    /** A message in the list. */
    record Line(
            long id,
            String when,
            String receiptNumber,
            String title,
            String way,
            boolean uncertain,
            int attempts,
            String problem) {}

    private final SettleUnsent settle;

    UnsentPage(SettleUnsent settle) {
        this.settle = settle;
    }

    @ModelAttribute
    void administratorsOnly(@AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "lines", settle.unsent().stream().map(UnsentPage::line).toList());
        return "notices-unsent";
    }

    @PostMapping
    String decide(
            @RequestParam(name = "id", required = false) List<Long> ids,
            @RequestParam String decision,
            RedirectAttributes next) {
        boolean sendIt = switch (decision) {
            case "again" -> true;
            case "drop" -> false;
            default -> throw Refusal.notFound("no-such-change");
        };
        int settled = settle.settle(ids == null ? List.of() : ids, sendIt);
        next.addFlashAttribute("done", sendIt ? settled + " 条通知会再发一次" : settled + " 条通知不再发");
        return "redirect:" + PATH;
    }

    private static Line line(Outbox.Unsent unsent) {
        return new Line(
                unsent.id(),
                BeijingTime.shortMoment(unsent.at()),
                unsent.receiptNumber() == null ? "—" : unsent.receiptNumber(),
                unsent.kind().title(),
                unsent.way().label(),
                unsent.uncertain(),
                unsent.attempts(),
                unsent.problem());
    }
}
