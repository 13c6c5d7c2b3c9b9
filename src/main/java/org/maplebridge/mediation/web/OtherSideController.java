package org.maplebridge.mediation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.mediation.AnswerMediator;
import org.maplebridge.mediation.GiveConsent;
import org.maplebridge.mediation.Mediation;
import org.maplebridge.mediation.MediationState;
import org.maplebridge.mediation.ReadAsOtherSide;
import org.maplebridge.mediation.ReadMediators;
import org.maplebridge.mediation.Side;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.Units;
import org.maplebridge.promises.Promise;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A mediation for the other side, which came with a code of its own (PML art. 3, 17, 19). */
@RestController
@RequestMapping("/api/v1/public/mediations/{receiptNumber}")
class OtherSideController {

    /** Whether it wants it. */
    record ConsentInput(Boolean consent) {}

    /** What it sees; links hold what it may do now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OtherSideView(
            String unit,
            String state,
            String stateLabel,
            String words,
            String otherParty,
            Boolean consent,
            String mediator,
            NextView next,
            List<SessionView> sessions,
            String agreement,
            LocalDate effectiveOn,
            List<PromiseView> promises,
            List<ReadMediators.Choice> mediators,
            Map<String, String> links) {}

    /** The sitting to come. */
    record NextView(OffsetDateTime at, String place) {}

    /** One sitting; its minutes are not shown. */
    record SessionView(LocalDate heldOn, String way, String result, String resultLabel) {}

    /** What was promised in the agreement. */
    record PromiseView(
            String promisedBy,
            String promisedTo,
            String what,
            LocalDate dueOn,
            String state,
            String stateLabel,
            boolean overdue) {}

    private static final String CODE = "X-Query-Code";

    private final ReadAsOtherSide read;
    private final ReadMediators readMediators;
    private final GiveConsent giveConsent;
    private final AnswerMediator answerMediator;
    private final StaffDirectory staff;
    private final Units units;

    OtherSideController(
            ReadAsOtherSide read,
            ReadMediators readMediators,
            GiveConsent giveConsent,
            AnswerMediator answerMediator,
            StaffDirectory staff,
            Units units) {
        this.read = read;
        this.readMediators = readMediators;
        this.giveConsent = giveConsent;
        this.answerMediator = answerMediator;
        this.staff = staff;
        this.units = units;
    }

    @GetMapping
    OtherSideView show(
            @PathVariable String receiptNumber, @RequestHeader(name = CODE, required = false) String queryCode) {
        return view(read.withCode(receiptNumber, queryCode));
    }

    @PostMapping("/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consent(
            @PathVariable String receiptNumber,
            @RequestHeader(name = CODE, required = false) String queryCode,
            @RequestBody ConsentInput input) {
        giveConsent.give(read.withCode(receiptNumber, queryCode), Side.OTHER_SIDE, input.consent());
    }

    @PutMapping("/mediators/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @PathVariable String receiptNumber,
            @PathVariable String username,
            @RequestHeader(name = CODE, required = false) String queryCode,
            @RequestBody PublicMediatorsController.AnswerInput input) {
        Mediation mediation = read.withCode(receiptNumber, queryCode);
        answerMediator.answer(mediation, Side.OTHER_SIDE, username, input.accepts());
    }

    private OtherSideView view(Mediation mediation) {
        boolean choosing = mediation.state().mediatorOpen();
        return new OtherSideView(
                units.nameOf(mediation.unitCode()),
                mediation.state().name(),
                mediation.state().label(),
                mediation.otherWords(),
                mediation.otherParty(),
                mediation.otherConsent(),
                mediation.mediator() == null ? null : staff.nameOf(mediation.mediator()),
                mediation.next() == null ? null : next(mediation.next()),
                mediation.sessions().stream().map(OtherSideController::session).toList(),
                mediation.agreement(),
                mediation.effectiveOn(),
                read.promisesOf(mediation).stream()
                        .map(OtherSideController::promise)
                        .toList(),
                choosing ? readMediators.of(mediation, Side.OTHER_SIDE) : List.of(),
                links(mediation));
    }

    private static Map<String, String> links(Mediation mediation) {
        String self = "/api/v1/public/mediations/" + mediation.receiptNumber();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        if (mediation.state() == MediationState.PROPOSED && mediation.otherConsent() == null) {
            links.put("consent", self + "/consent");
        }
        if (mediation.state().mediatorOpen()) {
            links.put("mediators", self + "/mediators/{username}");
        }
        return links;
    }

    private static NextView next(Mediation.Appointment next) {
        return new NextView(BeijingTime.offset(next.at()), next.place());
    }

    private static SessionView session(Mediation.Session session) {
        return new SessionView(
                session.heldOn(),
                session.way(),
                session.result().name(),
                session.result().label());
    }

    private static PromiseView promise(Promise promise) {
        return new PromiseView(
                promise.promisedBy(),
                promise.promisedTo(),
                promise.what(),
                promise.dueOn(),
                promise.state().name(),
                promise.state().label(),
                promise.overdue());
    }
}
