package org.maplebridge.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that comes without a known token, most often because its page was open too long, is not carried out; whoever sent
 * it gets it back with what he typed and a new token: residents the form itself, the staff all of it on one page; a login is
 * asked for again. A form that does not come from a page of ours, and everything else that is denied, stays denied.
 */
class StaleForms implements AccessDeniedHandler {

    private final AccessDeniedHandler denied = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (reason instanceof CsrfException && (path.equals("/file") || path.equals("/file/sent"))) {
            request.getRequestDispatcher("/file/stale").forward(request, response);
        } else if (reason instanceof CsrfException && path.matches("/follow(/matter|/notices)?")) {
            request.getRequestDispatcher("/follow/stale").forward(request, response);
        } else if (reason instanceof CsrfException && path.equals("/volunteer")) {
            request.getRequestDispatcher("/volunteer/stale").forward(request, response);
        } else if (reason instanceof CsrfException && path.equals("/login")) {
            response.sendRedirect("/login?stale");
        } else if (reason instanceof CsrfException && StaleFormPage.comesFromHere(request)) {
            request.getRequestDispatcher(StaleFormPage.PATH).forward(request, response);
        } else {
            denied.handle(request, response, reason);
        }
    }
}
