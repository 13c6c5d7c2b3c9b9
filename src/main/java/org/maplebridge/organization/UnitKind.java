package org.maplebridge.organization;

/** Whether a unit governs an area, works for one, or inspects discipline for one (Reg. art. 22). */
public enum UnitKind {
    AREA("行政区域"),
    DEPARTMENT("部门"),
    DISCIPLINE_INSPECTION("纪检监察机关");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
