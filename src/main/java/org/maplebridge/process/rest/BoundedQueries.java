package org.maplebridge.process.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lists asked for without a limit or with too high a one (Tasklist asks for 2,000 filters) get the engine's own, where
 * it would otherwise refuse the question.
 */
class BoundedQueries extends OncePerRequestFilter {

    private static final int MOST = 1000;
    private static final Pattern LIMIT = Pattern.compile("(?<=^|&)maxResults=([0-9]{1,9})(?=&|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean asked = request.getMethod().equals("GET") || request.getMethod().equals("POST");
        HttpServletRequest kept = Question.kept(request);
        chain.doFilter(asked ? new Bounded(kept) : kept, response);
    }

    static String bounded(String query) {
        if (query == null || query.isEmpty()) {
            return "maxResults=" + MOST;
        }
        Matcher limit = LIMIT.matcher(query);
        return limit.find()
                ? limit.replaceAll(found -> "maxResults=" + Math.min(MOST, Integer.parseInt(found.group(1))))
                : query + "&maxResults=" + MOST;
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            return bounded(super.getQueryString());
        }
    }
}
