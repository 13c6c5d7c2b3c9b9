package org.maplebridge.routes.web;

import java.util.List;
import java.util.Map;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.routes.ReadReceivingBodies;
import org.maplebridge.routes.ReceivingBody;
import org.maplebridge.routes.ReplaceReceivingBodies;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bodies to which matters are referred: their names for the staff, the list for administrators. */
@RestController
@RequestMapping("/api/v1/receiving-bodies")
class ReceivingBodiesController {

    /** The list, a line each. */
    record BodiesInput(String bodies) {}

    /** The list, read. */
    record BodiesView(List<ReceivingBody> bodies) {}

    private final ReplaceReceivingBodies replace;
    private final ReadReceivingBodies read;

    ReceivingBodiesController(ReplaceReceivingBodies replace, ReadReceivingBodies read) {
        this.replace = replace;
        this.read = read;
    }

    @GetMapping
    BodiesView all(@AuthenticationPrincipal StaffMember caller) {
        return new BodiesView(replace.inForce(caller));
    }

    @GetMapping("/names")
    Map<String, List<ReadReceivingBodies.Name>> names() {
        return Map.of("bodies", read.names());
    }

    @PutMapping
    BodiesView replace(@RequestBody BodiesInput input, @AuthenticationPrincipal StaffMember caller) {
        replace.replace(input.bodies(), caller);
        return all(caller);
    }
}
