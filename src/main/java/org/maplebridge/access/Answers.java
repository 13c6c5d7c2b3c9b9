package org.maplebridge.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.api.Problems;
import org.maplebridge.api.RequestPath;
import org.maplebridge.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** What a caller without a valid login or without permission is told, by problem document or in the engine's form. */
@Component
class Answers {

    private final Problems problems;
    private final ObjectMapper json;

    Answers(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** 401 with a Basic challenge, or 429 after too many failures. */
    void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (!"XMLHttpRequest".equals(request.getHeader("X-Requested-With")) && !(reason instanceof TooManyFailures)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Maplebridge\", charset=\"UTF-8\"");
        }
        unauthenticated(request, response, reason);
    }

    /** The same without a challenge, for pages that have a login of their own. */
    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyFailures failures) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(failures.waitSeconds()));
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-logins");
        } else {
            write(request, response, HttpStatus.UNAUTHORIZED, "login-required");
        }
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "forbidden");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String slug)
            throws IOException {
        Refusal refusal = Refusal.of(Refusal.Kind.FORBIDDEN, slug);
        boolean engine = !RequestPath.of(request).startsWith("/api/");
        response.setStatus(status.value());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(engine ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), engine ? engineForm(refusal) : problem(refusal, status));
    }

    private ProblemDetail problem(Refusal refusal, HttpStatus status) {
        ProblemDetail problem = problems.problem(refusal);
        problem.setStatus(status);
        return problem;
    }

    private Map<String, String> engineForm(Refusal refusal) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + refusal.slug());
        body.put("message", problems.sentence(refusal));
        return body;
    }
}
