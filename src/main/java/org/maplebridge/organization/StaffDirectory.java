package org.maplebridge.organization;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stand-in until the organization's own arrives: knows nobody. */
@Component
public class StaffDirectory {

    /** An active member of the staff; nothing for unknown and deactivated ones. */
    public Optional<StaffMember> find(String username) {
        return Optional.empty();
    }
}
