package org.maplebridge.calendar;

/** What a State Council notice says of a day. */
public enum DayKind {
    OFF("放假"),
    /** A weekend day that is worked in exchange for a day off. */
    WORK("调休上班");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
