package org.maplebridge.process.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** A list asked for without a limit gets the engine's own, where it would otherwise refuse the question. */
class BoundedQueries extends OncePerRequestFilter {

    static final int MOST = 1000;

    private static final Pattern LIMITED = Pattern.compile("(^|&)maxResults=");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        boolean asked = request.getMethod().equals("GET") || request.getMethod().equals("POST");
        chain.doFilter(asked && !LIMITED.matcher(query).find() ? new Bounded(request, query) : request, response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final String query;

        Bounded(HttpServletRequest request, String query) {
            super(request);
            this.query = (query.isEmpty() ? "" : query + "&") + "maxResults=" + MOST;
        }

        @Override
        public String getQueryString() {
            return query;
        }
    }
}
