package org.maplebridge.acceptance;

/** What a registrar decides. */
public enum AcceptanceDecision {
    ACCEPT("受理"),
    REFUSE("不予受理"),
    /** A matter that was decided for good is raised again with the same facts and reasons (Reg. art. 36). */
    REFUSE_FINAL("不再受理"),
    REFER("转送");

    private final String label;

    AcceptanceDecision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
