package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.Uploads;
import org.maplebridge.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.WebUtils;

/**
 * Files a petition in two steps: the form, and what was typed read back for a last look. Every button sends the whole form,
 * and every answer holds it again, so that it works without script and loses nothing.
 */
@WebPage
class FilePage {

    /** In the order of the page. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("channel", "channel:怎样收到的");
        FIELDS.put("areaCode", "place:事情发生在哪里");
        FIELDS.put("address", "spot:具体地点");
        FIELDS.put("purpose", "purpose:您想让我们做什么");
        FIELDS.put("title", "title:一句话说清是什么事");
        FIELDS.put("content", "story:把事情说清楚");
        FIELDS.put("file", "file:照片和材料");
        FIELDS.put("category", "category:属于哪一类");
        FIELDS.put("petitioners", "name0:姓名");
        FIELDS.put("petitioners/name", "name*:姓名");
        FIELDS.put("petitioners/phone", "phone*:电话");
        FIELDS.put("petitioners/address", "home*:住址");
        FIELDS.put("petitioners/email", "email:电子邮箱");
        FIELDS.put("petitioners/notices", "telling:有了进展怎样告诉您");
        FIELDS.put("headcount", "headcount:一共多少人");
        FIELDS.put("against/name", "againstName:反映的人");
        FIELDS.put("against/unitCode", "againstUnit:反映的单位");
    }

    private final FileOnce fileOnce;
    private final FilePetition filePetition;
    private final KeepFiles keepFiles;
    private final Drafts drafts;
    private final Uploads uploads;
    private final FilingView view;
    private final Units units;
    private final Sentences sentences;
    private final Problems problems;

    FilePage(
            FileOnce fileOnce,
            FilePetition filePetition,
            KeepFiles keepFiles,
            Drafts drafts,
            Uploads uploads,
            FilingView view,
            Units units,
            Sentences sentences,
            Problems problems) {
        this.fileOnce = fileOnce;
        this.filePetition = filePetition;
        this.keepFiles = keepFiles;
        this.drafts = drafts;
        this.uploads = uploads;
        this.view = view;
        this.units = units;
        this.sentences = sentences;
        this.problems = problems;
    }

    @GetMapping("/file")
    String empty(
            @RequestParam(defaultValue = "") String place, @AuthenticationPrincipal StaffMember person, Model model) {
        model.addAttribute("fresh", true);
        return view.form(FilingForm.about(place.strip()), FormErrors.NONE, person, model);
    }

    /** A button other than the last one; what it does is its value. */
    @PostMapping("/file")
    String step(
            @RequestParam(defaultValue = "check") String step,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal StaffMember person,
            Model model) {
        FilingForm form = FilingForm.of(request);
        if (lapsed(form, person)) {
            return stale(request, response, person, model);
        }
        try {
            keep(form, files);
        } catch (Refusal refusal) {
            return refused(form, refusal, response, person, model);
        }
        if (step.startsWith("remove-") && step.substring(7).matches("[0-9]{1,18}")) {
            drafts.remove(form.draft(), Long.parseLong(step.substring(7)));
        }
        if (!step.equals("check") || request.getParameter(FilingForm.PICKED) != null) {
            return view.form(step.equals("more") ? form.withPeople(true) : form, FormErrors.NONE, person, model);
        }
        FilingForm whole = form.withPeople(false);
        try {
            filePetition.check(input(whole, person), Assistance.filer(person));
        } catch (Refusal refusal) {
            return refused(whole, refusal, response, person, model);
        }
        // the receipt will be handed over in it
        request.getSession();
        return view.lastLook(whole, person, model);
    }

    /** The form was open so long, or came so late, that its token is not known any more: here it is again with a new one. */
    @PostMapping("/file/stale")
    String stale(
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal StaffMember person,
            Model model) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        FilingForm form = FilingForm.of(request);
        String sentence = lapsed(form, person) ? "residents.lapsed" : "residents.stale";
        return view.form(form, sentences.whole(sentence), person, model);
    }

    /** Somebody of the staff filled it in whose login has ended: it is not filed as if a resident had. */
    static boolean lapsed(FilingForm form, StaffMember person) {
        return person == null && !form.channel().isBlank();
    }

    @PostMapping("/file/sent")
    String send(
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal StaffMember person,
            Model model) {
        FilingForm form = FilingForm.of(request);
        if (lapsed(form, person)) {
            return stale(request, response, person, model);
        }
        HttpSession session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            try {
                FilePetition.Filed filed = fileOnce.file(form.draft(), input(form, person), Assistance.filer(person));
                Receipt.of(form.draft(), filed, Receipt.in(session)).keepIn(session);
            } catch (Refusal refusal) {
                return refused(form, refusal, response, person, model);
            }
        }
        return "redirect:/receipt";
    }

    private void keep(FilingForm form, List<MultipartFile> files) {
        List<MultipartFile> given = files == null
                ? List.of()
                : files.stream()
                        .filter(file ->
                                !String.valueOf(file.getOriginalFilename()).isEmpty())
                        .toList();
        if (!given.isEmpty()) {
            keepFiles.keep(form.draft(), uploads.read(given));
        }
    }

    private PetitionInput input(FilingForm form, StaffMember person) {
        String accused = units.find(form.againstUnit()).map(Unit::name).orElse(null);
        return form.input(Assistance.channel(person, form.channel()).name(), accused);
    }

    private String refused(
            FilingForm form, Refusal refusal, HttpServletResponse response, StaffMember person, Model model) {
        response.setStatus(problems.problem(refusal).getStatus());
        return view.form(form, sentences.of(refusal, FIELDS), person, model);
    }
}
