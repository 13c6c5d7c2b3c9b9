package org.maplebridge.promises;

/** Where a promise stands. */
public enum PromiseState {
    OPEN("待履行"),
    PERFORMED("已履行"),
    BROKEN("未履行");

    private final String label;

    PromiseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
