package org.maplebridge.process.model;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells who completes a task. */
@Component
public class Actors {

    private final IdentityService identities;

    public Actors(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /** The user name, or null where no person acts. */
    public String current() {
        Authentication authentication = identities.getCurrentAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }
}
