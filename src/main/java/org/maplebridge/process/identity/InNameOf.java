package org.maplebridge.process.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.maplebridge.organization.StaffMember;

/** Lets work on the engine run as if the person did it in Tasklist: with every check that he meets there. */
public final class InNameOf {

    private InNameOf() {}

    public static void run(IdentityService identities, StaffMember person, Runnable work) {
        Authentication before = identities.getCurrentAuthentication();
        identities.setAuthentication(person.username(), EngineGroups.of(person), EngineGroups.tenantsOf(person));
        try {
            work.run();
        } finally {
            identities.clearAuthentication();
            if (before != null) {
                identities.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }
}
