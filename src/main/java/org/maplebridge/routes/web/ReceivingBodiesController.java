package org.maplebridge.routes.web;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.routes.ReceivingBody;
import org.maplebridge.routes.ReplaceReceivingBodies;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bodies to which matters are referred, for administrators. */
@RestController
@RequestMapping("/api/v1/receiving-bodies")
class ReceivingBodiesController {

    /** The list, a line each. */
    record BodiesInput(String bodies) {}

    /** The list, read. */
    record BodiesView(List<ReceivingBody> bodies) {}

    private final ReplaceReceivingBodies replace;

    ReceivingBodiesController(ReplaceReceivingBodies replace) {
        this.replace = replace;
    }

    @GetMapping
    BodiesView all(@AuthenticationPrincipal StaffMember caller) {
        return new BodiesView(replace.inForce(caller));
    }

    @PutMapping
    BodiesView replace(@RequestBody BodiesInput input, @AuthenticationPrincipal StaffMember caller) {
        replace.replace(input.bodies(), caller);
        return all(caller);
    }
}
