package org.maplebridge.supervision;

/** What a step of the ladder counts against a unit. */
public enum Card {
    NONE("无"),
    YELLOW("黄牌"),
    RED("红牌");

    private final String label;

    Card(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
