package org.maplebridge.deliberation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.deliberation.Deliberation;
import org.maplebridge.deliberation.ReadDeliberations;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.BeijingTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Residents' meetings about a petition. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}/deliberations")
class DeliberationController {

    /** All meetings about a petition, the first first. */
    record DeliberationsView(List<DeliberationView> deliberations) {}

    /** A meeting, and once it was held what was decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliberationView(
            UnitName unit,
            String state,
            String stateLabel,
            String topic,
            String way,
            String wayLabel,
            String place,
            OffsetDateTime meetingAt,
            String invited,
            LocalDate heldOn,
            Integer attended,
            String minutes,
            String resolution) {}

    private final ReadDeliberations readDeliberations;
    private final Units units;

    DeliberationController(ReadDeliberations readDeliberations, Units units) {
        this.readDeliberations = readDeliberations;
        this.units = units;
    }

    @GetMapping
    DeliberationsView all(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return new DeliberationsView(readDeliberations.of(receiptNumber, caller).stream()
                .map(this::view)
                .toList());
    }

    private DeliberationView view(Deliberation meeting) {
        return new DeliberationView(
                units.named(meeting.unitCode()),
                meeting.state().name(),
                meeting.state().label(),
                meeting.topic(),
                meeting.way().name(),
                meeting.way().label(),
                meeting.place(),
                BeijingTime.offset(meeting.meetingAt()),
                meeting.invited(),
                meeting.heldOn(),
                meeting.attended(),
                meeting.minutes(),
                meeting.resolution());
    }
}
