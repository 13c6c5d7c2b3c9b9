package org.maplebridge.secrecy;

import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which keys close secret contents, and their renewal; for administrators, who see names of keys and no contents. */
@RestController
@RequestMapping("/api/v1/secret-keys")
class SecretKeysController {

    private static final int USUAL = 200;

    /** @param petitions how many are looked at, 200 when absent */
    record RenewalInput(Integer petitions) {}

    private final RenewClosed renewClosed;

    SecretKeysController(RenewClosed renewClosed) {
        this.renewClosed = renewClosed;
    }

    @GetMapping
    RenewClosed.Renewal keys(@AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        return renewClosed.look();
    }

    @PostMapping("/renewal")
    RenewClosed.Renewal renew(@RequestBody RenewalInput input, @AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        return renewClosed.renew(input.petitions() == null ? USUAL : input.petitions());
    }
}
