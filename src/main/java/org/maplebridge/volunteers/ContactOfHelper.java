package org.maplebridge.volunteers;

import org.springframework.stereotype.Component;

/** How the unit whose wish somebody claimed reaches him. */
@Component
public class ContactOfHelper {

    private final Volunteers volunteers;

    ContactOfHelper(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    /** Null where the register does not know him. */
    public String phoneOf(String username) {
        return volunteers.of(username).map(Volunteer::phone).orElse(null);
    }
}
