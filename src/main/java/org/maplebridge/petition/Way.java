package org.maplebridge.petition;

/** The six ways in which a claim is handled (Reg. art. 31). */
public enum Way {
    LITIGATION("涉法涉诉"),
    ARBITRATION("仲裁"),
    PARTY_APPEAL("党员申诉"),
    ADMINISTRATIVE("行政复议、裁决、许可、处罚等"),
    DUTY_TO_ACT("履行职责"),
    /** Heard, verified and answered in writing; the only one with a statutory limit (art. 34). */
    OTHER("听取陈述、调查核实、书面答复");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
