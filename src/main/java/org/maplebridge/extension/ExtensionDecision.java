package org.maplebridge.extension;

/** What became of a request for an extension. */
enum ExtensionDecision {
    APPROVE("批准"),
    REFUSE("不批准"),
    /** Never chosen: the petition ended first. */
    FELL_AWAY("已终止");

    private final String label;

    ExtensionDecision(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
