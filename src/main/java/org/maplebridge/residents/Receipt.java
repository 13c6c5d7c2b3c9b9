package org.maplebridge.residents;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;

/**
 * What is handed over after filing. It stays with the browser's session until it is put away, so that a page that did not
 * arrive, or a telephone that was turned, costs nobody his code; it is stored nowhere else.
 *
 * @param queryCode null where the form was filed before and its session is gone
 */
record Receipt(String draft, String receiptNumber, String queryCode) implements Serializable {

    private static final String KEPT_AS = Receipt.class.getName();

    static Receipt in(HttpSession session) {
        return session == null ? null : (Receipt) session.getAttribute(KEPT_AS);
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEPT_AS, this);
    }

    static void putAway(HttpSession session) {
        session.removeAttribute(KEPT_AS);
    }
}
