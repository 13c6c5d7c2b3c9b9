package org.maplebridge.organization;

import java.util.List;

/**
 * An area as it is sent and shown, with all below it. The labels are shown and, when sent back, ignored.
 *
 * @param kind {@code AREA}, also when absent
 * @param departments what hangs on the area and works at its level
 */
public record UnitNode(
        String code,
        String name,
        String kind,
        String kindLabel,
        String level,
        String levelLabel,
        List<UnitNode> children,
        List<Department> departments) {

    /** A department as it is sent and shown; {@code kind} is {@code DEPARTMENT} also when absent. */
    public record Department(String code, String name, String kind, String kindLabel) {}
}
