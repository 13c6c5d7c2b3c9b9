package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maplebridge.api.Problems;
import org.maplebridge.notices.Gateways;
import org.maplebridge.notices.ReadTold;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.ChangeContact;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that a petitioner was told, and how he wants to be told beside this page. Each of several chooses for himself. */
@WebPage
@RequestMapping("/follow/notices")
class FollowNoticesPage {

    private static final String ASK = "redirect:/follow";
    private static final Map<String, String> FIELDS = Map.of("email", "email:电子邮箱", "phone", "SMS:发短信");

    /** A notice as the page has it. */
    record Line(String day, String title, String text, String sent) {}

    /** What is chosen. */
    record Chosen(List<String> ways, String email) {

        public boolean has(NoticeWay way) {
            return way.in(ways);
        }
    }

    private final ReadPetition read;
    private final ReadTold told;
    private final ChangeContact changeContact;
    private final Gateways gateways;
    private final Progress progress;
    private final Sentences sentences;
    private final Problems problems;
    private final Clock time;

    FollowNoticesPage(
            ReadPetition read,
            ReadTold told,
            ChangeContact changeContact,
            Gateways gateways,
            Progress progress,
            Sentences sentences,
            Problems problems,
            Clock time) {
        this.read = read;
        this.told = told;
        this.changeContact = changeContact;
        this.gateways = gateways;
        this.progress = progress;
        this.sentences = sentences;
        this.problems = problems;
        this.time = time;
    }

    @GetMapping
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        Following following = Following.in(Following.Door.PETITION, request, time.instant());
        return following == null ? ASK : notices(following, null, FormErrors.NONE, response, model);
    }

    @PostMapping
    String choose(
            @RequestParam(name = "way", required = false) List<String> ways,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Following following = Following.in(Following.Door.PETITION, request, time.instant());
        if (following == null) {
            return ASK;
        }
        List<String> chosen = ways == null ? new ArrayList<>() : ways;
        try {
            ReadPetition.Access access = access(following);
            changeContact.change(
                    following.receiptNumber(), access.petitioner(), new ChangeContact.Choice(chosen, email));
            next.addFlashAttribute("done", true);
            return "redirect:/follow/notices";
        } catch (Refusal refusal) {
            response.setStatus(problems.problem(refusal).getStatus());
            return notices(following, new Chosen(chosen, email), sentences.of(refusal, FIELDS), response, model);
        }
    }

    private ReadPetition.Access access(Following following) {
        return read.withAnyQueryCode(following.receiptNumber(), following.queryCode());
    }

    private String notices(
            Following following, Chosen typed, FormErrors errors, HttpServletResponse response, Model model) {
        ReadPetition.Access access = access(following);
        List<Petitioner> people = access.dossier().petitioners();
        Petitioner me = people.isEmpty() ? null : people.get(access.petitioner());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("errors", errors);
        model.addAttribute("lines", told.to(access).stream().map(this::line).toList());
        model.addAttribute("offered", me == null ? List.of() : gateways.offered());
        model.addAttribute("chosen", typed != null || me == null ? typed : new Chosen(me.notices(), me.email()));
        return "residents/notices";
    }

    private Line line(ReadTold.Notice notice) {
        String sent = notice.sent().stream()
                .map(one -> "已发" + one.way().label() + " " + day(one.at()))
                .reduce((one, other) -> one + "，" + other)
                .orElse("");
        return new Line(day(notice.at()), notice.kind().title(), notice.text(), sent);
    }

    private String day(Instant at) {
        return progress.day(at);
    }
}
