package org.maplebridge.cohandling;

/** Where a whistle stands. */
public enum WhistleState {
    OPEN("等待报到"),
    ANSWERED("已全部报到"),
    CLOSED("已阅结"),
    FALLEN_AWAY("随事项终止");

    private final String label;

    WhistleState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the called departments still take part. */
    public boolean open() {
        return this == OPEN || this == ANSWERED;
    }
}
