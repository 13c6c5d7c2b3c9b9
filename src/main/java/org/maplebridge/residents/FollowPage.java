package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maplebridge.api.Problems;
import org.maplebridge.letters.ReadLetters;
import org.maplebridge.mediation.ReadMediation;
import org.maplebridge.mediation.ReadMediators;
import org.maplebridge.mediation.Side;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.NextRight;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.PetitionerRights;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.Satisfaction;
import org.maplebridge.promises.ReadPromises;
import org.maplebridge.recusal.ReadRecusalRequests;
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
    private final Appeals appeals;
    private final NextRight nextRight;
    private final ReadPromises promises;
    private final ReadLetters letters;
    private final ReadMediation mediations;
    private final ReadMediators mediators;
    private final ReadRecusalRequests recusals;
    private final Progress progress;
    private final Appointments appointments;
    private final Units units;
    private final Sentences sentences;
    private final Problems problems;
    private final Clock time;

    FollowPage(
            ReadPetition read,
            PetitionerActs acts,
            Appeals appeals,
            NextRight nextRight,
            ReadPromises promises,
            ReadLetters letters,
            ReadMediation mediations,
            ReadMediators mediators,
            ReadRecusalRequests recusals,
            Progress progress,
            Appointments appointments,
            Units units,
            Sentences sentences,
            Problems problems,
            Clock time) {
        this.read = read;
        this.acts = acts;
        this.appeals = appeals;
        this.nextRight = nextRight;
        this.promises = promises;
        this.letters = letters;
        this.mediations = mediations;
        this.mediators = mediators;
        this.recusals = recusals;
        this.progress = progress;
        this.appointments = appointments;
        this.units = units;
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
        ReadPetition.Access access = read.withAnyQueryCode(following.receiptNumber(), following.queryCode());
        Petition petition = access.dossier().petition();
        Appeals.Right right = appeals.right(petition);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("errors", errors);
        model.addAttribute("petition", petition);
        model.addAttribute("dossier", access.dossier());
        model.addAttribute("me", access.petitioner());
        model.addAttribute("stage", progress.stage(petition));
        List<PetitionEvent> history = read.history(access);
        model.addAttribute("steps", progress.steps(history));
        model.addAttribute("appointments", appointments.of(petition, history));
        model.addAttribute("running", progress.running(access.dossier().clocks()));
        model.addAttribute("progress", progress);
        model.addAttribute("files", read.ownFiles(access));
        model.addAttribute(
                "unit",
                petition.place() == null ? null : units.nameOf(petition.place().unitCode()));
        model.addAttribute("promises", promises.of(access));
        model.addAttribute("letters", letters.forPetitioner(access));
        model.addAttribute("offer", mediations.awaitingAnswer(access).orElse(null));
        model.addAttribute(
                "choices",
                mediations
                        .choosingMediator(access)
                        .map(mediation -> mediators.of(mediation, Side.PETITIONER))
                        .orElse(List.of()));
        model.addAttribute(
                "recusals",
                recusals.of(petition).stream()
                        .filter(request -> Petition.Act.PETITIONER.equals(request.askedBy()))
                        .toList());
        List<Appeals.ReviewEntry> reviews =
                petition.reply() == null && !petition.answeredBefore() ? List.of() : appeals.reviews(petition);
        model.addAttribute("reviews", reviews);
        model.addAttribute(
                "reviewing",
                reviews.stream()
                        .filter(review -> review.endedAt() == null && review.unitCode() != null)
                        .map(review -> units.nameOf(review.unitCode()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "wanted",
                petition.status() == PetitionStatus.WAITING_FOR_PETITIONER ? read.materialWanted(petition) : null);
        model.addAttribute("next", nextRight.of(petition, right));
        model.addAttribute("marks", Satisfaction.values());
        model.addAttribute("rights", PetitionerRights.of(access, right));
        return "residents/matter";
    }
}
