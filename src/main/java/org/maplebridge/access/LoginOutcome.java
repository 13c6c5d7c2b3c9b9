package org.maplebridge.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String sentence = reason instanceof TooManyFailures ? "wait" : "failed";
        getRedirectStrategy().sendRedirect(request, response, "/login?" + sentence);
    }
}
