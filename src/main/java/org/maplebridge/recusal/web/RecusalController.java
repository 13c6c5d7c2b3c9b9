package org.maplebridge.recusal.web;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.recusal.AskForRecusal;
import org.maplebridge.recusal.ReadRecusalRequests;
import org.maplebridge.recusal.RecusalRequest;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests that somebody step aside (Reg. art. 28): of staff, and of the petitioner with his query code. */
@RestController
@RequestMapping("/api/v1")
class RecusalController {

    private static final String CODE = "X-Query-Code";
    private static final String STAFF = "/petitions/{receiptNumber}/recusal-requests";
    private static final String PUBLIC = "/public/petitions/{receiptNumber}/recusal-requests";

    /** A request with its decision, null as long as there is none; people by their names alone. */
    record RequestView(
            String kind,
            String name,
            String reason,
            OffsetDateTime askedAt,
            String decidingUnit,
            String decision,
            String decisionLabel,
            String decisionReason,
            OffsetDateTime decidedAt) {}

    private final AskForRecusal askForRecusal;
    private final ReadRecusalRequests readRequests;
    private final ReadPetition read;
    private final StaffDirectory staff;
    private final Units units;

    RecusalController(
            AskForRecusal askForRecusal,
            ReadRecusalRequests readRequests,
            ReadPetition read,
            StaffDirectory staff,
            Units units) {
        this.askForRecusal = askForRecusal;
        this.readRequests = readRequests;
        this.read = read;
        this.staff = staff;
        this.units = units;
    }

    @PostMapping(STAFF)
    ResponseEntity<Map<String, List<RequestView>>> ask(
            @PathVariable String receiptNumber,
            @RequestBody AskForRecusal.Input input,
            @AuthenticationPrincipal StaffMember caller) {
        Petition petition = read.visible(receiptNumber, caller);
        askForRecusal.ask(receiptNumber, caller.username(), input);
        return created("/api/v1/petitions/", petition);
    }

    @GetMapping(STAFF)
    Map<String, List<RequestView>> list(
            @PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return views(read.visible(receiptNumber, caller));
    }

    @PostMapping(PUBLIC)
    ResponseEntity<Map<String, List<RequestView>>> askAsPetitioner(
            @PathVariable String receiptNumber,
            @RequestHeader(name = CODE, required = false) String queryCode,
            @RequestBody AskForRecusal.Input input) {
        Petition petition = read.withQueryCode(receiptNumber, queryCode).petition();
        askForRecusal.ask(receiptNumber, Act.PETITIONER, input);
        return created("/api/v1/public/petitions/", petition);
    }

    @GetMapping(PUBLIC)
    Map<String, List<RequestView>> listForPetitioner(
            @PathVariable String receiptNumber, @RequestHeader(name = CODE, required = false) String queryCode) {
        return views(read.withQueryCode(receiptNumber, queryCode).petition());
    }

    private ResponseEntity<Map<String, List<RequestView>>> created(String base, Petition petition) {
        return ResponseEntity.created(URI.create(base + petition.receiptNumber() + "/recusal-requests"))
                .body(views(petition));
    }

    private Map<String, List<RequestView>> views(Petition petition) {
        return Map.of(
                "requests", readRequests.of(petition).stream().map(this::view).toList());
    }

    private RequestView view(RecusalRequest request) {
        boolean unit = request.kind() == AccusedKind.UNIT;
        return new RequestView(
                request.kind().name(),
                unit ? units.nameOf(request.target()) : staff.nameOf(request.target()),
                request.reason(),
                BeijingTime.offset(request.askedAt()),
                units.nameOf(request.unitCode()),
                request.decision() == null ? null : request.decision().name(),
                request.decision() == null ? null : request.decision().label(),
                request.decisionReason(),
                BeijingTime.offset(request.decidedAt()));
    }
}
