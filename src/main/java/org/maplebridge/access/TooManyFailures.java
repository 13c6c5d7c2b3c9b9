package org.maplebridge.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed logins from where this one comes from. */
class TooManyFailures extends AuthenticationException {

    private final transient Duration wait;

    TooManyFailures(Duration wait) {
        super("too many failed logins");
        this.wait = wait;
    }

    long waitSeconds() {
        return wait.toSeconds();
    }
}
