package org.maplebridge.petition;

/** How fast and how formally a petition is handled. */
public enum Procedure {
    SIMPLIFIED("简易程序"),
    ORDINARY("普通程序"),
    URGENT("紧急程序");

    private final String label;

    Procedure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
