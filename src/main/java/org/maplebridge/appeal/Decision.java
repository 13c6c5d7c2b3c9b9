package org.maplebridge.appeal;

/** What a review comes to (Reg. art. 35, 36), or that a hearing comes first. */
public enum Decision {
    UPHOLD("维持原意见"),
    CHANGE("变更原意见"),
    REVOKE_REDO("撤销原意见，责令重新办理"),
    /** No decision yet: a hearing is called (Reg. art. 31). */
    HEARING("先举行听证");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
