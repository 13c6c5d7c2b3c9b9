package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maplebridge.api.Problems;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A petitioner follows his petition with its number and the query code, and does what he may do next. */
@WebPage
class FollowPage {

    private static final String MATTER = "redirect:/follow/matter";
    private static final Map<String, String> FIELDS = Map.of(
            "reason", "*-text:理由",
            "note", "*-text:说明",
            "comment", "*-text:想说的话",
            "office", "office:对信访工作机构",
            "unit", "unit:对承办单位",
            "consent", "consent:愿不愿意调解",
            "mediator", "mediators:调解员",
            "kind", "recusal:谁该回避",
            "name", "recusal-name:他叫什么",
            "file", "*-file:照片和材料");

    private final ReadPetition read;
    private final PetitionerActs acts;
    private final FollowedMatter matter;
    private final Sentences sentences;
    private final Problems problems;
    private final Clock time;

    FollowPage(
            ReadPetition read,
            PetitionerActs acts,
            FollowedMatter matter,
            Sentences sentences,
            Problems problems,
            Clock time) {
        this.read = read;
        this.acts = acts;
        this.matter = matter;
        this.sentences = sentences;
        this.problems = problems;
        this.time = time;
    }

    @GetMapping("/follow")
    String ask(Model model) {
        return entry("", PetitionerActs.Typed.NOTHING, null, model);
    }

    @PostMapping("/follow")
    String begin(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String given = number.strip().toUpperCase(Locale.ROOT);
        String secret = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        PetitionerActs.Typed typed = PetitionerActs.Typed.of(request);
        try {
            read.withAnyQueryCode(given, secret);
        } catch (Refusal refusal) {
            response.setStatus(problems.problem(refusal).getStatus());
            return entry(number, typed, "wrong", model);
        }
        Following.begin(Following.Door.PETITION, request, given, secret, time.instant());
        if (!typed.act().isEmpty()) {
            next.addFlashAttribute("typed", typed);
        }
        return MATTER;
    }

    @GetMapping("/follow/matter")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        Following following = Following.in(Following.Door.PETITION, request, time.instant());
        if (following == null) {
            return "redirect:/follow";
        }
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", PetitionerActs.Typed.NOTHING);
        }
        return matter(following, FormErrors.NONE, response, model);
    }

    @PostMapping("/follow/matter")
    String act(
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        PetitionerActs.Typed typed = PetitionerActs.Typed.of(request);
        Following following = Following.in(Following.Door.PETITION, request, time.instant());
        if (following == null) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return entry("", typed, "again", model);
        }
        try {
            String told = acts.act(following, typed, files);
            next.addFlashAttribute("done", typed.act());
            next.addFlashAttribute("told", told);
            return MATTER;
        } catch (Refusal refusal) {
            response.setStatus(problems.problem(refusal).getStatus());
            model.addAttribute("typed", typed);
            return matter(following, sentences.of(refusal, typed.fields(FIELDS)), response, model);
        }
    }

    /** The page was open so long that its token is not known any more: what was typed goes on with a new one. */
    @PostMapping("/follow/stale")
    String stale(
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return entry(number, PetitionerActs.Typed.of(request), "again", model);
    }

    @PostMapping("/follow/leave")
    String leave(HttpServletRequest request) {
        Following.end(Following.Door.PETITION, request);
        return "redirect:/";
    }

    private static String entry(String number, PetitionerActs.Typed typed, String sentence, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("typed", typed);
        model.addAttribute("sentence", sentence);
        return "residents/follow";
    }

    private String matter(Following following, FormErrors errors, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("errors", errors);
        matter.show(read.withAnyQueryCode(following.receiptNumber(), following.queryCode()), model);
        return "residents/matter";
    }
}
