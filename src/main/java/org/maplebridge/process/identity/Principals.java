package org.maplebridge.process.identity;

import java.util.Optional;
import org.maplebridge.organization.StaffMember;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The member of the staff on whose behalf the current request runs. */
final class Principals {

    private Principals() {}

    static Optional<StaffMember> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(authentication)
                .map(Authentication::getPrincipal)
                .filter(StaffMember.class::isInstance)
                .map(StaffMember.class::cast);
    }
}
