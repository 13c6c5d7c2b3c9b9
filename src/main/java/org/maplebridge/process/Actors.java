package org.maplebridge.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells who completes a task. */
@Component
class Actors {

    private final IdentityService identities;

    Actors(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /** The user name, or null where no person acts. */
    String current() {
        Authentication authentication = identities.getCurrentAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }
}
