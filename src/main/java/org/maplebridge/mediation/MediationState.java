package org.maplebridge.mediation;

/** Where a mediation stands. */
public enum MediationState {
    PROPOSED("征求意愿"),
    CONSENTED("双方同意"),
    UNDER_WAY("调解中"),
    AGREEING("已达成一致，待登记协议"),
    AGREED("达成协议"),
    REFUSED("一方不同意"),
    FAILED("调解不成"),
    FALLEN_AWAY("随事项终止");

    private final String label;

    MediationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the sides may still say who mediates. */
    public boolean mediatorOpen() {
        return this == PROPOSED || this == CONSENTED || this == UNDER_WAY;
    }

    boolean open() {
        return this == PROPOSED || this == CONSENTED || this == UNDER_WAY || this == AGREEING;
    }
}
