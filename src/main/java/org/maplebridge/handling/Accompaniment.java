package org.maplebridge.handling;

/**
 * Work that accompanies the handling of a petition, each in a model of its own. While it goes on the handler keeps his
 * task and the limit of the level runs.
 */
public enum Accompaniment {
    CO_HANDLING("吹哨报到"),
    EXTENSION("办理延期"),
    MEDIATION("调解"),
    DELIBERATION("议事协商"),
    EXTERNAL_ROUTE("其他法定途径"),
    HANDLING_HEARING("听证"),
    SMALL_WISH("挂出微心愿");

    private final String label;

    Accompaniment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
