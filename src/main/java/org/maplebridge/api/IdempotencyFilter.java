package org.maplebridge.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.maplebridge.shared.Sha256;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Writes with an {@code Idempotency-Key} happen once: the same key with the same request gets the first answer again,
 * with another request it is refused, and while the first still runs the second is told so. The answer is kept in the
 * transaction of the work itself, so that neither is ever without the other; refused requests are not kept.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final long LARGEST_BODY = 64L * 1024 * 1024;

    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;
    private final ProblemAnswer answer;

    IdempotencyFilter(IdempotentAnswers answers, TransactionTemplate transaction, ProblemAnswer answer) {
        this.answers = answers;
        this.transaction = transaction;
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String method = request.getMethod();
        return request.getHeader(HEADER) == null
                || !RequestPath.of(request).startsWith("/api/")
                || !(method.equals("POST") || method.equals("PUT"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            FieldError wrong = key.isBlank()
                    ? new FieldError("#/" + HEADER, "required")
                    : new FieldError("#/" + HEADER, "too-long", LONGEST_KEY);
            answer.refuse(response, Refusal.invalid(wrong));
            return;
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            answer.refuse(response, BodyTooLarge.refusal());
            return;
        }
        if (upload(request) && !inParts(request)) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest kept;
        try {
            kept = upload(request) ? request : new KeptBody(request);
        } catch (BodyTooLarge more) {
            answer.refuse(response, BodyTooLarge.refusal());
            return;
        }
        ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
        try {
            transaction.executeWithoutResult(status -> {
                if (!once(kept, written, chain, new IdempotentAnswers.Key(caller(request), key))) {
                    status.setRollbackOnly();
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        written.copyBodyToResponse();
    }

    /** Whether something was done that is to stay. */
    private boolean once(
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain,
            IdempotentAnswers.Key key) {
        try {
            if (!answers.lock(key)) {
                answer.refuse(response, Refusal.wrongState("idempotency-key-running"));
                return false;
            }
            byte[] hash = hash(request);
            Optional<IdempotentAnswers.Answer> first = answers.find(key);
            if (first.isPresent()) {
                replay(first.get(), hash, response);
                return false;
            }
            chain.doFilter(request, response);
            if (response.getStatus() >= 300) {
                return false;
            }
            answers.keep(
                    key,
                    new IdempotentAnswers.Answer(
                            hash,
                            response.getStatus(),
                            response.getHeader(HttpHeaders.LOCATION),
                            response.getContentType(),
                            response.getContentAsByteArray()));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private void replay(IdempotentAnswers.Answer first, byte[] hash, HttpServletResponse response) throws IOException {
        if (!MessageDigest.isEqual(first.requestHash(), hash)) {
            answer.refuse(response, Refusal.againstRule("idempotency-key-reused"));
            return;
        }
        response.setStatus(first.status());
        if (first.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, first.location());
        }
        if (first.contentType() != null) {
            response.setContentType(first.contentType());
        }
        response.getOutputStream().write(first.body());
    }

    private static String caller(HttpServletRequest request) {
        Principal person = request.getUserPrincipal();
        return person == null ? "public " + request.getRemoteAddr() : person.getName();
    }

    private static boolean upload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Whether the parts of an upload can be told apart; if not, the controller's own reading says what is wrong. */
    private static boolean inParts(HttpServletRequest request) {
        try {
            request.getParts();
            return true;
        } catch (ServletException | IOException | IllegalStateException broken) {
            return false;
        }
    }

    /** What was asked: of an upload its parts, for the line between them is another each time. */
    private static byte[] hash(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = Sha256.begin();
        digest.update((request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString())
                .getBytes(StandardCharsets.UTF_8));
        if (request instanceof KeptBody kept) {
            return digest.digest(kept.body());
        }
        for (Part part : request.getParts()) {
            digest.update((part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            try (InputStream content = part.getInputStream()) {
                content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            }
        }
        return digest.digest();
    }
}
