package org.maplebridge.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.maplebridge.api.ProblemAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers what the firewall turns away. A method that nobody knows is told so here: the page of errors would be asked for by
 * the same method and be turned away too.
 */
@Component
class TurnedAway implements RequestRejectedHandler {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final ProblemAnswer answer;

    TurnedAway(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException reason)
            throws IOException {
        if (KNOWN.contains(request.getMethod())) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        answer.refuse(response, HttpStatus.METHOD_NOT_ALLOWED.value());
    }
}
