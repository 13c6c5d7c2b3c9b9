package org.maplebridge.organization;

/** Whether a unit governs an area, works for one, or inspects discipline for one (Reg. art. 22). */
public enum UnitKind {
    AREA,
    DEPARTMENT,
    DISCIPLINE_INSPECTION
}
