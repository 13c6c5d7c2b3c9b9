package org.maplebridge.cohandling;

/** How far a called department has come. */
public enum CallState {
    CALLED("待签收"),
    SIGNED_IN("已签收"),
    CONTACTED("已联系信访人"),
    REPORTED("已报到反馈"),
    FALLEN_AWAY("已终止");

    private final String label;

    CallState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
