package org.maplebridge.promises;

/** Where a promise was made. */
public enum PromiseSource {
    MEDIATION("调解协议"),
    DELIBERATION("议事决定");

    private final String label;

    PromiseSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
