package org.maplebridge.organization.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.maplebridge.organization.ReplaceUnits;
import org.maplebridge.organization.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole tree of units. What GET answers can be sent back with PUT. */
@RestController
@RequestMapping("/api/v1/units")
class UnitsController {

    private final ReplaceUnits replaceUnits;
    private final UnitTreeJson tree;

    UnitsController(ReplaceUnits replaceUnits, UnitTreeJson tree) {
        this.replaceUnits = replaceUnits;
        this.tree = tree;
    }

    @GetMapping
    Object show() {
        return tree.write();
    }

    @PutMapping
    Object replace(@RequestBody JsonNode body, @AuthenticationPrincipal StaffMember caller) {
        replaceUnits.replace(tree.read(body), caller);
        return tree.write();
    }
}
