package org.maplebridge.mediation;

/** How a session ended. */
public enum SessionResult {
    CONTINUE("继续调解"),
    AGREED("达成一致"),
    FAILED("调解不成");

    private final String label;

    SessionResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
