package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Who follows his petition in this browser: number and code were right, and stay known to the session for half an hour
 * after the last look. Every look checks them anew.
 */
record Following(String receiptNumber, String queryCode, Instant until) implements Serializable {

    private static final String KEPT_AS = Following.class.getName();
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /** Begins, under a new name of the session: nobody has led him there with his own. */
    static void begin(HttpServletRequest request, String receiptNumber, String queryCode, Instant now) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        keep(request.getSession(), receiptNumber, queryCode, now);
    }

    /** Null when nobody follows, or not any more. */
    static Following in(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        Following kept = session == null ? null : (Following) session.getAttribute(KEPT_AS);
        if (kept == null || now.isAfter(kept.until())) {
            return null;
        }
        keep(session, kept.receiptNumber(), kept.queryCode(), now);
        return kept;
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT_AS);
        }
    }

    private static void keep(HttpSession session, String receiptNumber, String queryCode, Instant now) {
        session.setAttribute(KEPT_AS, new Following(receiptNumber, queryCode, now.plus(HALF_AN_HOUR)));
    }
}
