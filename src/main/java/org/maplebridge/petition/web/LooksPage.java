package org.maplebridge.petition.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.Look;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.ReadLooks;
import org.maplebridge.shared.BeijingTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who looked at secret petitions, on a page for discipline inspections: of a period, or at one of them (Reg. art. 30, 46). */
@WebPage
class LooksPage {

    private static final String PAGE = "/looks";
    private static final Map<String, String> DOORS =
            Map.of("TASKLIST", "任务", "PAGE", "网页", "REST", "接口", "INSIDE", "平台内部");
    private static final Map<String, String> PARTS = parts();

    /** A look in words. */
    record Line(String at, String receiptNumber, String who, String door, String what) {}

    private final ReadLooks readLooks;
    private final StaffDirectory staff;

    LooksPage(ReadLooks readLooks, StaffDirectory staff) {
        this.readLooks = readLooks;
        this.staff = staff;
    }

    @GetMapping(PAGE)
    String list(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) Long after,
            @AuthenticationPrincipal StaffMember person,
            Model model) {
        ReadLooks.Page page = number.isBlank()
                ? readLooks.between(from, to, after, null, person)
                : readLooks.of(number.strip(), after, null, person);
        model.addAttribute("lines", page.looks().stream().map(this::line).toList());
        model.addAttribute("number", number);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : UriComponentsBuilder.fromPath(PAGE)
                                .queryParam("number", "{number}")
                                .queryParamIfPresent("from", Optional.ofNullable(from))
                                .queryParamIfPresent("to", Optional.ofNullable(to))
                                .queryParam("after", page.next())
                                .encode()
                                .buildAndExpand(number)
                                .toUriString());
        return "looks";
    }

    private Line line(Look look) {
        boolean petitioner = look.who().equals(Petition.Act.PETITIONER);
        return new Line(
                BeijingTime.moment(look.at()),
                look.receiptNumber(),
                petitioner ? "信访人（凭查询码）" : staff.nameOf(look.who()) + "（" + look.who() + "）",
                DOORS.getOrDefault(look.door(), look.door()),
                words(look.what()));
    }

    /** What stands behind the number in the address tells what was looked at. */
    private static String words(String what) {
        if (!what.startsWith("GET ")) {
            return what.isBlank() ? "自动办理" : "办理操作";
        }
        return PARTS.entrySet().stream()
                .filter(part -> what.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("登记内容");
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("/history", "办理经过");
        parts.put("/attachments", "附件");
        parts.put("/letters", "文书");
        parts.put("/archive", "整份档案");
        parts.put("/clocks", "办理时限");
        return parts;
    }

    /** The way there. */
    @Configuration(proxyBeanMethods = false)
    static class InMenu {

        @Bean
        MenuEntry looksAtSecretPetitions(ReadLooks readLooks) {
            return new MenuEntry(130, PAGE, "查阅记录", "谁看过检举控告等保密事项", readLooks::shownTo);
        }
    }
}
