package org.maplebridge.organization.web;

import java.util.List;
import org.maplebridge.organization.ReadStaff;
import org.maplebridge.organization.ReplaceStaff;
import org.maplebridge.organization.StaffEntry;
import org.maplebridge.organization.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The staff of one unit. What GET answers to an administrator can be sent back with PUT. */
@RestController
@RequestMapping("/api/v1/units/{code}/staff")
class StaffController {

    private final ReadStaff readStaff;
    private final ReplaceStaff replaceStaff;

    StaffController(ReadStaff readStaff, ReplaceStaff replaceStaff) {
        this.readStaff = readStaff;
        this.replaceStaff = replaceStaff;
    }

    @GetMapping
    List<StaffEntry> show(@PathVariable String code, @AuthenticationPrincipal StaffMember caller) {
        return readStaff.read(code, caller);
    }

    @PutMapping
    List<StaffEntry> replace(
            @PathVariable String code,
            @RequestBody List<StaffEntry> staff,
            @AuthenticationPrincipal StaffMember caller) {
        replaceStaff.replace(code, staff, caller);
        return readStaff.read(code, caller);
    }
}
