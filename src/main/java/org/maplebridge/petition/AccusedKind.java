package org.maplebridge.petition;

/** Whether a person or a unit is accused. */
public enum AccusedKind {
    PERSON("个人"),
    UNIT("单位");

    private final String label;

    AccusedKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
