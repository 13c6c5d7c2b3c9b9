package org.maplebridge.petition;

/** How much attention a petition asks for. */
public enum Colour {
    RED("红色"),
    ORANGE("橙色"),
    YELLOW("黄色"),
    BLUE("蓝色");

    private final String label;

    Colour(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
