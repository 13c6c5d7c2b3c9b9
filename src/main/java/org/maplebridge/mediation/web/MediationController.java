package org.maplebridge.mediation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.api.PdfAnswer;
import org.maplebridge.mediation.InviteOnPaper;
import org.maplebridge.mediation.IssueOtherSideCode;
import org.maplebridge.mediation.Mediation;
import org.maplebridge.mediation.ReadMediation;
import org.maplebridge.mediation.ReadMediators;
import org.maplebridge.mediation.ReplaceMediators;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mediations about a petition, and the register of mediators. */
@RestController
@RequestMapping("/api/v1")
class MediationController {

    /** All mediations of a petition, the first first. */
    record MediationsView(List<MediationView> mediations) {}

    /** Those from whom the sides may choose. */
    record MediatorsView(List<Person> mediators) {}

    /** Somebody on the staff. */
    record Person(String username, String name) {}

    /** A mediation and what came of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MediationView(
            UnitName unit,
            String state,
            String stateLabel,
            String otherParty,
            String dispute,
            String otherWords,
            Boolean petitionerConsent,
            Boolean otherConsent,
            Person mediator,
            AppointmentView next,
            List<SessionView> sessions,
            String agreementForm,
            String agreement,
            LocalDate effectiveOn,
            String confirmation,
            String confirmationLabel,
            String court,
            String courtNumber,
            LocalDate appliedOn) {}

    /** The sitting to come. */
    record AppointmentView(OffsetDateTime at, String place) {}

    /** One sitting. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(LocalDate heldOn, String way, String link, String minutes, String result, String resultLabel) {}

    /** What the other side is to read; empty: what was written before. */
    record CodeInput(String words) {}

    /** Told once. */
    record CodeView(String queryCode) {}

    private final ReadMediation readMediation;
    private final IssueOtherSideCode issueOtherSideCode;
    private final InviteOnPaper inviteOnPaper;
    private final ReadMediators readMediators;
    private final ReplaceMediators replaceMediators;
    private final StaffDirectory staff;
    private final Units units;

    MediationController(
            ReadMediation readMediation,
            IssueOtherSideCode issueOtherSideCode,
            InviteOnPaper inviteOnPaper,
            ReadMediators readMediators,
            ReplaceMediators replaceMediators,
            StaffDirectory staff,
            Units units) {
        this.readMediation = readMediation;
        this.issueOtherSideCode = issueOtherSideCode;
        this.inviteOnPaper = inviteOnPaper;
        this.readMediators = readMediators;
        this.replaceMediators = replaceMediators;
        this.staff = staff;
        this.units = units;
    }

    @GetMapping("/petitions/{receiptNumber}/mediations")
    MediationsView all(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return new MediationsView(
                readMediation.of(receiptNumber, caller).stream().map(this::view).toList());
    }

    @PostMapping("/petitions/{receiptNumber}/other-side-code")
    CodeView otherSideCode(
            @PathVariable String receiptNumber,
            @RequestBody CodeInput input,
            @AuthenticationPrincipal StaffMember caller) {
        return new CodeView(issueOtherSideCode.issue(receiptNumber, input.words(), caller));
    }

    @PostMapping("/petitions/{receiptNumber}/other-side-invitation")
    ResponseEntity<byte[]> invitation(
            @PathVariable String receiptNumber,
            @RequestBody CodeInput input,
            @AuthenticationPrincipal StaffMember caller) {
        return PdfAnswer.named("调解邀请书.pdf", inviteOnPaper.invite(receiptNumber, input.words(), caller));
    }

    @GetMapping("/mediators")
    MediatorsView mediators(@RequestParam String unit) {
        return new MediatorsView(readMediators.of(unit).stream()
                .map(person -> new Person(person.username(), person.name()))
                .toList());
    }

    @GetMapping("/units/{code}/mediators")
    List<Person> own(@PathVariable String code, @AuthenticationPrincipal StaffMember caller) {
        return replaceMediators.own(code, caller).stream()
                .map(entry -> new Person(entry.username(), entry.name()))
                .toList();
    }

    @PutMapping("/units/{code}/mediators")
    List<Person> replace(
            @PathVariable String code,
            @RequestBody List<ReplaceMediators.Entry> mediators,
            @AuthenticationPrincipal StaffMember caller) {
        replaceMediators.replace(code, mediators, caller);
        return own(code, caller);
    }

    private MediationView view(Mediation mediation) {
        return new MediationView(
                units.named(mediation.unitCode()),
                mediation.state().name(),
                mediation.state().label(),
                mediation.otherParty(),
                mediation.dispute(),
                mediation.otherWords(),
                mediation.petitionerConsent(),
                mediation.otherConsent(),
                mediation.mediator() == null
                        ? null
                        : new Person(mediation.mediator(), staff.nameOf(mediation.mediator())),
                mediation.next() == null
                        ? null
                        : new AppointmentView(
                                BeijingTime.offset(mediation.next().at()),
                                mediation.next().place()),
                mediation.sessions().stream().map(MediationController::view).toList(),
                mediation.agreementForm(),
                mediation.agreement(),
                mediation.effectiveOn(),
                mediation.confirmation().name(),
                mediation.confirmation().label(),
                mediation.court(),
                mediation.courtNumber(),
                mediation.appliedOn());
    }

    private static SessionView view(Mediation.Session session) {
        return new SessionView(
                session.heldOn(),
                session.way(),
                session.link(),
                session.minutes(),
                session.result().name(),
                session.result().label());
    }
}
