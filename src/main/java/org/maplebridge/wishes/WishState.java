package org.maplebridge.wishes;

/** Where a small wish stands. */
public enum WishState {
    WRITTEN("待挂出"),
    OFFERED("等待认领"),
    CLAIMED("已认领"),
    REPORTED("待核实"),
    FULFILLED("已实现"),
    LAPSED("期满无人认领"),
    TAKEN_DOWN("已撤下"),
    FALLEN_AWAY("随事项终止");

    private final String label;

    WishState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean open() {
        return this == WRITTEN || this == OFFERED || this == CLAIMED || this == REPORTED;
    }
}
