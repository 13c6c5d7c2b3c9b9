package org.maplebridge.cohandling;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.organization.Role;

/**
 * Which roles may call departments.
 *
 * @param version from 1; the newest is in force
 * @param roles held in the unit that handles the petition
 * @param changedBy {@code system} for what came with the platform
 */
public record WhistleRoles(int version, List<Role> roles, String changedBy, Instant changedAt) {

    public boolean shipped() {
        return changedBy.equals("system");
    }

    /** As people read them. */
    public String labels() {
        return roles.stream().map(Role::label).collect(Collectors.joining("、"));
    }
}
