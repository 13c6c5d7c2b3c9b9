package org.maplebridge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session says who somebody was when he logged in; this makes every request run as who he is now, or as nobody. */
class CurrentStanding extends OncePerRequestFilter {

    private final StaffDirectory directory;

    CurrentStanding(StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof StaffMember then) {
            Optional<StaffMember> now = directory.find(then.username());
            if (now.isEmpty()) {
                leave(request);
            } else if (!now.get().equals(then)) {
                become(now.get());
            }
        }
        chain.doFilter(request, response);
    }

    private static void leave(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static void become(StaffMember person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(StaffLogin.login(person));
        SecurityContextHolder.setContext(context);
    }
}
