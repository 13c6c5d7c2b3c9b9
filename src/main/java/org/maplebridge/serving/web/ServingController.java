package org.maplebridge.serving.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.serving.ServeDecision;
import org.maplebridge.serving.ServingForm;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records how a reply or a decision was served; by who acts for the petitioner, or works at the unit or above it. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}/serving")
class ServingController {

    private static final List<Role> SERVERS = List.of(Role.HANDLER, Role.REGISTRAR, Role.HEAD);

    /** How and when the last decision came to the petitioner. */
    record ServingView(
            String receiptNumber, String status, String servedBy, String servedByLabel, OffsetDateTime servedAt) {}

    private final ServeDecision serveDecision;
    private final ReadPetition read;
    private final PetitionSight sight;
    private final Units units;

    ServingController(ServeDecision serveDecision, ReadPetition read, PetitionSight sight, Units units) {
        this.serveDecision = serveDecision;
        this.read = read;
        this.sight = sight;
        this.units = units;
    }

    @PostMapping
    ServingView serve(
            @PathVariable String receiptNumber,
            @RequestBody ServingForm form,
            @AuthenticationPrincipal StaffMember caller) {
        if (!serves(caller, read.visible(receiptNumber, caller))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "not-yours-to-do");
        }
        serveDecision.serve(receiptNumber, caller.username(), form);
        Petition petition = read.visible(receiptNumber, caller);
        return new ServingView(
                petition.receiptNumber(),
                petition.status().name(),
                petition.servedBy().name(),
                petition.servedBy().label(),
                BeijingTime.offset(petition.servedAt()));
    }

    private boolean serves(StaffMember caller, Petition petition) {
        return sight.actsForPetitioner(caller, petition)
                || petition.place() != null
                        && SERVERS.stream()
                                .anyMatch(role -> caller.holdsInOneOf(
                                        role,
                                        units.get(petition.place().unitCode()).lineage()));
    }
}
