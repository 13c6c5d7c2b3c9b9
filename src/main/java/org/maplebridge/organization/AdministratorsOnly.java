package org.maplebridge.organization;

import org.maplebridge.shared.Refusal;

/** Only administrators change the organization. */
final class AdministratorsOnly {

    private AdministratorsOnly() {}

    static void check(StaffMember caller) {
        if (caller == null || !caller.administrator()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "administrators-only");
        }
    }
}
