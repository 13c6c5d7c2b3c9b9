package org.maplebridge.cohandling;

import java.util.Arrays;
import java.util.List;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.springframework.stereotype.Service;

/** Says who may whistle: to the models which roles, to administrators every version, the newest first. */
@Service
public class ReadWhistlers {

    private final Whistlers whistlers;

    ReadWhistlers(Whistlers whistlers) {
        this.whistlers = whistlers;
    }

    /** In the order of the roles. */
    public List<Role> inForce() {
        return whistlers.inForce().roles();
    }

    public List<WhistleRoles> versions(StaffMember caller) {
        AdministratorsOnly.check(caller);
        return whistlers.versions();
    }

    /** Those that may be chosen: who works in a unit; an administrator handles nothing. */
    public static List<Role> choices() {
        return Arrays.stream(Role.values())
                .filter(role -> role.worksInUnit() && role != Role.ADMINISTRATOR)
                .toList();
    }
}
