package org.maplebridge.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.maplebridge.shared.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down who asks too often without an account: so many requests an address and window, and far fewer wrong
 * numbers or query codes. Addresses behind one proxy count as one unless the proxy's headers are trusted.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class PublicRateLimit extends OncePerRequestFilter {

    /**
     * @param requests most requests an address and window
     * @param misses most wrong numbers or codes an address and window
     */
    @ConfigurationProperties("maplebridge.public-rate")
    record Settings(
            @DefaultValue("120") int requests,
            @DefaultValue("10") int misses,
            @DefaultValue("1m") Duration window) {}

    private static final String INTERFACE = "/api/v1/public/";

    /** Pages on which residents file and look up; reading them is free. */
    private static final Set<String> SENT_PAGES =
            Set.of("/file", "/file/sent", "/follow", "/follow/matter", "/mediation", "/mediation/matter", "/volunteer");

    private final Settings settings;
    private final ProblemAnswer answer;
    private final Cache<String, AtomicInteger> requests;
    private final Cache<String, AtomicInteger> misses;

    PublicRateLimit(Settings settings, ProblemAnswer answer) {
        this.settings = settings;
        this.answer = answer;
        this.requests = counters(settings.window());
        this.misses = counters(settings.window());
    }

    private static Cache<String, AtomicInteger> counters(Duration window) {
        return Caffeine.newBuilder()
                .expireAfterWrite(window)
                .maximumSize(100_000)
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestPath.of(request).startsWith(INTERFACE) && !sentPage(request);
    }

    private static boolean sentPage(HttpServletRequest request) {
        return request.getMethod().equals("POST") && SENT_PAGES.contains(RequestPath.of(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        AtomicInteger missed = misses.get(address, key -> new AtomicInteger());
        if (requests.get(address, key -> new AtomicInteger()).incrementAndGet() > settings.requests()
                || missed.get() >= settings.misses()) {
            long seconds = settings.window().toSeconds();
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            if (sentPage(request)) {
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            } else {
                answer.refuse(response, Refusal.of(Refusal.Kind.TOO_MANY, "too-many-requests", seconds));
            }
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
            missed.incrementAndGet();
        }
    }
}
