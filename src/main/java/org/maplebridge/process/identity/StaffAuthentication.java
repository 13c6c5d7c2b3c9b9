package org.maplebridge.process.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.maplebridge.organization.StaffMember;

/** Answers the web applications' question who is there with whom the platform has let in. */
class StaffAuthentication implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return Principals.current().map(StaffAuthentication::success).orElseGet(AuthenticationResult::unsuccessful);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the login page is the platform's matter
    }

    private static AuthenticationResult success(StaffMember person) {
        AuthenticationResult result = AuthenticationResult.successful(person.username());
        result.setGroups(EngineGroups.of(person));
        result.setTenants(EngineGroups.tenantsOf(person));
        return result;
    }
}
