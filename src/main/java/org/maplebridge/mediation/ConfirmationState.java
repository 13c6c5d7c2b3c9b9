package org.maplebridge.mediation;

/** Whether a court confirmed the agreement on the joint application of both sides (PML art. 33). */
public enum ConfirmationState {
    NONE("无"),
    OPEN("可以申请"),
    LAPSED("逾期未申请"),
    CONFIRMED("已司法确认"),
    WAIVED("未申请");

    private final String label;

    ConfirmationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether somebody still has to say how it ended. */
    boolean pending() {
        return this == OPEN || this == LAPSED;
    }
}
