package org.maplebridge.petition;

/** Where a petition stands, in the words of the REST contract. */
public enum PetitionStatus {
    REGISTERED("已登记"),
    HANDLING("办理中"),
    WAITING_FOR_PETITIONER("待补正"),
    REPLIED("已答复"),
    UNDER_REVIEW("复查复核中"),
    CLOSED("已办结"),
    WITHDRAWN("已撤回"),
    REFERRED("已转送"),
    REFUSED("不予受理");

    private final String label;

    PetitionStatus(String label) {
        this.label = label;
    }

    /** Whether somebody still has to act. */
    public boolean open() {
        return this == REGISTERED || this == HANDLING || this == WAITING_FOR_PETITIONER || this == UNDER_REVIEW;
    }

    public String label() {
        return label;
    }
}
