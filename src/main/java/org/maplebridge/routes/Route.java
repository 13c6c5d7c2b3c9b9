package org.maplebridge.routes;

/** A way beside petitioning (Reg. art. 31; PML art. 26). */
public enum Route {
    ARBITRATION("仲裁"),
    LITIGATION("诉讼"),
    ADMINISTRATIVE_REVIEW("行政复议");

    private final String label;

    Route(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
