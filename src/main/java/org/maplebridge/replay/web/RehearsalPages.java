package org.maplebridge.replay.web;

import java.io.IOException;
import org.maplebridge.api.Problems;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.Told;
import org.maplebridge.pages.WebPage;
import org.maplebridge.replay.EndRehearsal;
import org.maplebridge.replay.ReadRehearsals;
import org.maplebridge.replay.RehearsalRun;
import org.maplebridge.replay.StartRehearsal;
import org.maplebridge.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The pages where administrators have changed models rehearsed and read what it came to. */
@WebPage
class RehearsalPages {

    static final String PAGE = "/models/rehearsal";

    private final StartRehearsal startRehearsal;
    private final ReadRehearsals readRehearsals;
    private final EndRehearsal endRehearsal;
    private final Problems problems;

    RehearsalPages(
            StartRehearsal startRehearsal,
            ReadRehearsals readRehearsals,
            EndRehearsal endRehearsal,
            Problems problems) {
        this.startRehearsal = startRehearsal;
        this.readRehearsals = readRehearsals;
        this.endRehearsal = endRehearsal;
        this.problems = problems;
    }

    @GetMapping(PAGE)
    String all(@AuthenticationPrincipal StaffMember person, Model model) {
        if (!model.containsAttribute("days")) {
            model.addAttribute("days", RehearsalForm.DEFAULT_DAYS);
            model.addAttribute("sample", RehearsalForm.DEFAULT_SAMPLE);
        }
        model.addAttribute("runs", readRehearsals.newest(person));
        return "rehearsals";
    }

    /** What was typed stays when it is refused; a browser lets nobody give the files back. */
    @PostMapping(PAGE)
    String start(MultipartHttpServletRequest request, @AuthenticationPrincipal StaffMember person, Model model)
            throws IOException {
        try {
            return "redirect:" + PAGE + "/"
                    + startRehearsal.start(RehearsalForm.read(request), person).id();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            model.addAttribute("told", Told.of(refusal, problems, RehearsalForm.LABELS));
            RehearsalForm.NUMBERS.forEach(name -> model.addAttribute(name, request.getParameter(name)));
            model.addAttribute("nobody", "NOBODY".equals(request.getParameter("conduct")));
            return all(person, model);
        }
    }

    @GetMapping(PAGE + "/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal StaffMember person, Model model) {
        RehearsalRun run = readRehearsals.get(id, person);
        model.addAttribute("run", run);
        model.addAttribute("report", readRehearsals.report(run).orElse(null));
        return "rehearsal";
    }

    @PostMapping(PAGE + "/{id}/end")
    String end(@PathVariable String id, @AuthenticationPrincipal StaffMember person) {
        endRehearsal.end(id, person);
        return "redirect:" + PAGE;
    }
}
