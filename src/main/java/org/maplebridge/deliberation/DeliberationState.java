package org.maplebridge.deliberation;

/** Where a residents' meeting stands. */
public enum DeliberationState {
    CONVENED("已召集"),
    HELD("已召开"),
    FALLEN_AWAY("随事项终止");

    private final String label;

    DeliberationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
