package org.maplebridge.replay.web;

import java.io.IOException;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.WebPage;
import org.maplebridge.replay.EndRehearsal;
import org.maplebridge.replay.ReadRehearsals;
import org.maplebridge.replay.RehearsalRun;
import org.maplebridge.replay.StartRehearsal;
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

    RehearsalPages(StartRehearsal startRehearsal, ReadRehearsals readRehearsals, EndRehearsal endRehearsal) {
        this.startRehearsal = startRehearsal;
        this.readRehearsals = readRehearsals;
        this.endRehearsal = endRehearsal;
    }

    @GetMapping(PAGE)
    String all(@AuthenticationPrincipal StaffMember person, Model model) {
        model.addAttribute("runs", readRehearsals.newest(person));
        return "rehearsals";
    }

    @PostMapping(PAGE)
    String start(MultipartHttpServletRequest request, @AuthenticationPrincipal StaffMember person) throws IOException {
        return "redirect:" + PAGE + "/"
                + startRehearsal.start(RehearsalForm.read(request), person).id();
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
