package org.maplebridge.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.Refusal;
import org.maplebridge.volunteers.ContactOfHelper;
import org.maplebridge.wishes.ReadWishes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a helper says how he wants to hear of new wishes. */
@WebPage
class AnnouncementsPage {

    private static final String PAGE = "/wishes/announcements";

    private final ReadWishes wishes;
    private final Announcements announcements;
    private final ChooseAnnouncements choose;
    private final ContactOfHelper contacts;
    private final StaffAddresses addresses;
    private final Gateways gateways;
    private final Problems problems;

    AnnouncementsPage(
            ReadWishes wishes,
            Announcements announcements,
            ChooseAnnouncements choose,
            ContactOfHelper contacts,
            StaffAddresses addresses,
            Gateways gateways,
            Problems problems) {
        this.wishes = wishes;
        this.announcements = announcements;
        this.choose = choose;
        this.contacts = contacts;
        this.addresses = addresses;
        this.gateways = gateways;
        this.problems = problems;
    }

    /** Whoever chose nothing yet finds the telephone that he registered with, and the address of his account. */
    @GetMapping(PAGE)
    String show(@AuthenticationPrincipal StaffMember person, Model model) {
        wishes.requireHelper(person);
        String name = person.username();
        return page(
                announcements
                        .of(name)
                        .orElseGet(() -> new Announcements.Choice(
                                name,
                                List.of(),
                                contacts.phoneOf(name),
                                addresses.of(List.of(name)).get(name))),
                Map.of(),
                model);
    }

    @PostMapping(PAGE)
    String choose(
            @RequestParam(name = "way", required = false) List<String> ways,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String email,
            @AuthenticationPrincipal StaffMember person,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        List<String> chosen = ways == null ? List.of() : ways;
        try {
            choose.choose(person, chosen, phone, email);
        } catch (Refusal refusal) {
            response.setStatus(problems.problem(refusal).getStatus());
            Map<String, String> wrong = new LinkedHashMap<>();
            refusal.fields()
                    .forEach(field -> wrong.putIfAbsent(field.pointer().substring(2), problems.sentence(field)));
            if (wrong.isEmpty()) {
                throw refusal;
            }
            return page(new Announcements.Choice(person.username(), chosen, phone, email), wrong, model);
        }
        next.addFlashAttribute("done", chosen.isEmpty() ? "记下了，不再发消息给您。" : "记下了，有新的心愿就告诉您。");
        return "redirect:" + PAGE;
    }

    private String page(Announcements.Choice choice, Map<String, String> wrong, Model model) {
        model.addAttribute("choice", choice);
        model.addAttribute("wrong", wrong);
        model.addAttribute("offered", gateways.offered());
        return "announcements";
    }
}
