package org.maplebridge.process.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.maplebridge.organization.StaffMember;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls its REST interface, with groups and tenants, and forgets it when the call is done. */
class EngineAuthenticationFilter extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineAuthenticationFilter(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<StaffMember> person = Principals.current();
        if (person.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            identities.setAuthentication(
                    person.get().username(), EngineGroups.of(person.get()), EngineGroups.tenantsOf(person.get()));
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
