package org.maplebridge.notices;

import java.util.List;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.WebPage;
import org.maplebridge.routes.ReferAbove;
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
 * Messages that did not go out, or of which nobody knows whether they did, and notices of which none could be made: an
 * administrator has them sent again or lets them be. Beside them what the platform referred to the body above and is not known to
 * have arrived. Neither address nor text is shown, nor anything of a petition but its number.
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

    /** A notice of which no messages could be made. */
    record UnmadeLine(long id, String next, String receiptNumber, String title, int attempts, String problem) {}

    /** A petition on its way to the body above. */
    record AboveLine(String when, String receiptNumber, String body, String state) {}

    private final SettleUnsent settle;
    private final ReferAbove referAbove;

    UnsentPage(SettleUnsent settle, ReferAbove referAbove) {
        this.settle = settle;
        this.referAbove = referAbove;
    }

    @ModelAttribute
    void administratorsOnly(@AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "lines", settle.unsent().stream().map(UnsentPage::line).toList());
        model.addAttribute(
                "unmade", settle.unmade().stream().map(UnsentPage::line).toList());
        model.addAttribute(
                "above",
                referAbove.waiting().stream()
                        .map(one -> new AboveLine(
                                BeijingTime.shortMoment(one.referredAt()),
                                one.receiptNumber(),
                                one.body(),
                                one.state().label()))
                        .toList());
        return "notices-unsent";
    }

    @PostMapping
    String decide(
            @RequestParam(name = "id", required = false) List<Long> ids,
            @RequestParam String decision,
            RedirectAttributes next) {
        boolean sendIt = sendIt(decision);
        int settled = settle.settle(ids == null ? List.of() : ids, sendIt);
        next.addFlashAttribute("done", sendIt ? settled + " 条通知会再发一次" : settled + " 条通知不再发");
        return "redirect:" + PATH;
    }

    @PostMapping("/unmade")
    String decideUnmade(
            @RequestParam(name = "id", required = false) List<Long> ids,
            @RequestParam String decision,
            RedirectAttributes next) {
        boolean makeIt = sendIt(decision);
        int settled = settle.settleUnmade(ids == null ? List.of() : ids, makeIt);
        next.addFlashAttribute("done", makeIt ? settled + " 条通知马上再做一次" : settled + " 条通知不做了");
        return "redirect:" + PATH;
    }

    @PostMapping("/above")
    String handOverAgain(@AuthenticationPrincipal StaffMember caller, RedirectAttributes next) {
        int going = referAbove.again(caller.username());
        next.addFlashAttribute("done", going == 0 ? "没有可以自动转送的：请先在接收单位名单里写上它的邮箱和“保密”" : going + " 件已经交给邮件发送");
        return "redirect:" + PATH;
    }

    private static boolean sendIt(String decision) {
        return switch (decision) {
            case "again" -> true;
            case "drop" -> false;
            default -> throw Refusal.notFound("no-such-change");
        };
    }

    private static UnmadeLine line(Outbox.Unmade unmade) {
        return new UnmadeLine(
                unmade.id(),
                BeijingTime.shortMoment(unmade.nextAt()),
                unmade.receiptNumber(),
                unmade.kind().title(),
                unmade.attempts(),
                unmade.problem());
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
