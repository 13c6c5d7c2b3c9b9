package org.maplebridge.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maplebridge.organization.StaffMember;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where the login page leads: to what was asked for or the start page, or back to itself with a sentence. */
@Component
class LoginOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    LoginOutcome() {
        setDefaultTargetUrl("/desk");
    }

    /** Whoever only helps has the wishes alone, whatever page he asked for. */
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException, ServletException {
        if (login.getPrincipal() instanceof StaffMember person && person.helpsAlone()) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, "/wishes");
        } else {
            super.onAuthenticationSuccess(request, response, login);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String sentence = reason instanceof TooManyFailures ? "wait" : "failed";
        getRedirectStrategy().sendRedirect(request, response, "/login?" + sentence);
    }
}
