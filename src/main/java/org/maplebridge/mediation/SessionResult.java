package org.maplebridge.mediation;

/** How a session ended, or that one was arranged. */
public enum SessionResult {
    ARRANGED("约定时间"),
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
