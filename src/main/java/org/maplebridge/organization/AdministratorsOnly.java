package org.maplebridge.organization;

import org.maplebridge.shared.Refusal;

/** Refuses whoever is no administrator. */
public final class AdministratorsOnly {

    private AdministratorsOnly() {}

    public static void check(StaffMember caller) {
        if (caller == null || !caller.administrator()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "administrators-only");
        }
    }
}
