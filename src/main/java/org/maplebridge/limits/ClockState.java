package org.maplebridge.limits;

/** Where a clock stands: it runs or rests, or it has ended one way or the other. */
public enum ClockState {
    RUNNING("计时中"),
    PAUSED("已暂停"),
    /** The work was done in time. */
    MET("按期完成"),
    /** The limit passed first. */
    EXCEEDED("已超期"),
    /** The work fell away: withdrawn, returned. */
    CANCELLED("已终止");

    private final String label;

    ClockState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean live() {
        return this == RUNNING || this == PAUSED;
    }
}
