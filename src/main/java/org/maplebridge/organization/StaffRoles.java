package org.maplebridge.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Roles as they are sent. */
final class StaffRoles {

    private StaffRoles() {}

    static Optional<Role> find(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(code))
                .findFirst();
    }

    static List<Role> of(List<String> codes) {
        return codes.stream().map(Role::valueOf).toList();
    }
}
