package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Who follows his petition, or the mediation to which he was asked, in this browser: number and code were right, and stay
 * known to the session for half an hour after the last look. Every look checks them anew.
 */
record Following(String receiptNumber, String queryCode, Instant until) implements Serializable {

    /** What a code opens; one who has both sees each at its own place. */
    enum Door {
        PETITION,
        MEDIATION;

        private String keptAs() {
            return Following.class.getName() + "." + name();
        }
    }

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /** Begins, under a new name of the session: nobody has led him there with his own. */
    static void begin(Door door, HttpServletRequest request, String receiptNumber, String queryCode, Instant now) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        keep(door, request.getSession(), receiptNumber, queryCode, now);
    }

    /** Null when nobody follows, or not any more. */
    static Following in(Door door, HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        Following kept = session == null ? null : (Following) session.getAttribute(door.keptAs());
        if (kept == null || now.isAfter(kept.until())) {
            return null;
        }
        keep(door, session, kept.receiptNumber(), kept.queryCode(), now);
        return kept;
    }

    static void end(Door door, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(door.keptAs());
        }
    }

    private static void keep(Door door, HttpSession session, String receiptNumber, String queryCode, Instant now) {
        session.setAttribute(door.keptAs(), new Following(receiptNumber, queryCode, now.plus(HALF_AN_HOUR)));
    }
}
