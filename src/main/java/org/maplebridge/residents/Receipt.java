package org.maplebridge.residents;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.maplebridge.petition.FilePetition;

/**
 * What is handed over after filing. It stays with the browser's session until it is put away, so that a page that did not
 * arrive, or a telephone that was turned, costs nobody his code; it is stored nowhere else.
 *
 * @param queryCode null where the form was filed before and its session is gone
 * @param again whether the form was sent once more after it was filed
 */
record Receipt(String draft, String receiptNumber, String queryCode, boolean again) implements Serializable {

    private static final String KEPT_AS = Receipt.class.getName();

    /** @param before what lies in the session, null for nothing */
    static Receipt of(String draft, FilePetition.Filed filed, Receipt before) {
        String known = before != null && before.draft().equals(draft) ? before.queryCode() : null;
        String code = filed.existed() ? known : filed.queryCode();
        return new Receipt(draft, filed.receiptNumber(), code, filed.existed());
    }

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
