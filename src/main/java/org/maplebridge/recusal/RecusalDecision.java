package org.maplebridge.recusal;

/** What became of a request that somebody step aside. */
public enum RecusalDecision {
    GRANT("同意回避"),
    REFUSE("不同意回避"),
    /** The petition ended before anybody decided. */
    FELL_AWAY("随事项终止");

    private final String label;

    RecusalDecision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
