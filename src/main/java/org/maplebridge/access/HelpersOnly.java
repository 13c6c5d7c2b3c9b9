package org.maplebridge.access;

import jakarta.servlet.http.HttpServletRequest;
import org.maplebridge.organization.StaffMember;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells a request of somebody who only helps with small wishes. What is open to him stands before this rule in each
 * chain; all the rest is closed, whatever is built later.
 */
final class HelpersOnly {

    private HelpersOnly() {}

    static boolean asks(HttpServletRequest request) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof StaffMember person && person.helpsAlone();
    }
}
