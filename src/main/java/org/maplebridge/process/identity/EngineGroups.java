package org.maplebridge.process.identity;

import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.authorization.Groups;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.process.engine.StaffGroup;

/** What a person is to the engine: his groups, and the tenants whose work he sees. */
final class EngineGroups {

    /** Logins that work in no unit: external systems. */
    static final String SYSTEMS = "systems";

    private EngineGroups() {}

    static List<String> of(StaffMember person) {
        TreeSet<String> groups = new TreeSet<>(person.groups());
        for (StaffMember.Post post : person.posts()) {
            if (post.role() == Role.SYSTEM) {
                groups.add(SYSTEMS);
            } else if (post.role().worksInUnit()) {
                groups.add(post.unitCode());
                groups.add(StaffGroup.ID);
            }
        }
        if (person.administrator()) {
            groups.add(Groups.CAMUNDA_ADMIN);
        }
        return List.copyOf(groups);
    }

    static List<String> tenantsOf(StaffMember person) {
        return List.copyOf(new TreeSet<>(person.visibleUnits()));
    }
}
