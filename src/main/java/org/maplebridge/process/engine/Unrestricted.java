package org.maplebridge.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Lets the platform's own work on the engine run as nobody: without permission and tenant checks. */
public final class Unrestricted {

    private Unrestricted() {}

    public static <T> T call(IdentityService identities, Supplier<T> work) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (person != null) {
                identities.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }

    public static void run(IdentityService identities, Runnable work) {
        call(identities, () -> {
            work.run();
            return null;
        });
    }
}
