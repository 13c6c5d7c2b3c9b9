package org.maplebridge.cohandling.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.cohandling.ReadCoHandling;
import org.maplebridge.cohandling.Whistle;
import org.maplebridge.cohandling.WhistleAtOnce;
import org.maplebridge.cohandling.WhistleForm;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What departments were called to a petition and what they answered; a whistler calls them here, too. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}/co-handling")
class CoHandlingController {

    /** @param hard null for what is not hard */
    record WhistleInput(String departments, String request, Boolean hard) {}

    /** All whistles of a petition, the first first. */
    record CoHandlingView(List<WhistleView> whistles) {}

    /** A whistle and the departments it called. */
    record WhistleView(
            UnitName unit,
            String level,
            OffsetDateTime blownAt,
            String request,
            boolean hard,
            String state,
            String stateLabel,
            List<DepartmentView> departments) {}

    /** How far a department has come, and what it said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DepartmentView(
            UnitName unit,
            String state,
            String stateLabel,
            OffsetDateTime signedInAt,
            OffsetDateTime contactedAt,
            String contactNote,
            OffsetDateTime reportedAt,
            String report,
            int silences) {}

    private final ReadCoHandling readCoHandling;
    private final WhistleAtOnce whistleAtOnce;
    private final Units units;

    CoHandlingController(ReadCoHandling readCoHandling, WhistleAtOnce whistleAtOnce, Units units) {
        this.readCoHandling = readCoHandling;
        this.whistleAtOnce = whistleAtOnce;
        this.units = units;
    }

    @GetMapping
    CoHandlingView all(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return new CoHandlingView(readCoHandling.of(receiptNumber, caller).stream()
                .map(this::view)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CoHandlingView whistle(
            @PathVariable String receiptNumber,
            @RequestBody WhistleInput input,
            @AuthenticationPrincipal StaffMember caller) {
        whistleAtOnce.whistle(
                receiptNumber, new WhistleForm(input.departments(), input.request(), input.hard()), caller);
        return all(receiptNumber, caller);
    }

    private WhistleView view(Whistle whistle) {
        return new WhistleView(
                units.named(whistle.unitCode()),
                whistle.level(),
                BeijingTime.offset(whistle.blownAt()),
                whistle.request(),
                whistle.hard(),
                whistle.state().name(),
                whistle.state().label(),
                whistle.calls().stream().map(this::view).toList());
    }

    private DepartmentView view(Whistle.Call call) {
        return new DepartmentView(
                units.named(call.unitCode()),
                call.state().name(),
                call.state().label(),
                BeijingTime.offset(call.signedInAt()),
                BeijingTime.offset(call.contactedAt()),
                call.contactNote(),
                BeijingTime.offset(call.reportedAt()),
                call.report(),
                call.silences());
    }
}
