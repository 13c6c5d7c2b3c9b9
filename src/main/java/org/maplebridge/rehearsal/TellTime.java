package org.maplebridge.rehearsal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells with every answer what time it is in the rehearsal, so that pages can say how long there is left. */
@Component
@Profile("rehearsal")
class TellTime extends OncePerRequestFilter {

    static final String HEADER = "Maplebridge-Now";

    private final Clock clock;

    TellTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, clock.instant().toString());
        chain.doFilter(request, response);
    }
}
