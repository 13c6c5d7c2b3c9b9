package org.maplebridge.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the login whoever asks for a page of the staff; who sends a form after his login ended keeps what he typed. */
class AskToLogIn implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (StaleFormPage.comesFromHere(request)) {
            request.getRequestDispatcher(StaleFormPage.PATH).forward(request, response);
        } else {
            login.commence(request, response, reason);
        }
    }
}
