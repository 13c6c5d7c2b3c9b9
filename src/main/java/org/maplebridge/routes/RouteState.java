package org.maplebridge.routes;

/** Where a matter on another way stands. */
public enum RouteState {
    AWAITED("等待结果"),
    RETURNED("结果已回"),
    FALLEN_AWAY("随事项终止");

    private final String label;

    RouteState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
