package org.maplebridge.handling;

/** Why a level hands a petition up. */
enum HandUpReason {
    BEYOND_AUTHORITY("超出本级权限"),
    NEEDS_DEPARTMENT("需要上级部门协同"),
    DISPUTE_PERSISTS("调处后争议仍在"),
    MAJOR("重大、紧急或涉众"),
    OTHER("其他");

    private final String label;

    HandUpReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
