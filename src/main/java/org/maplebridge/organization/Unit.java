package org.maplebridge.organization;

import java.util.List;

/**
 * A node of the area tree, or a department that hangs on one.
 *
 * @param code 12-digit statistical area code; departments have one of their own
 * @param level escalation level, {@code VILLAGE}, {@code TOWN}, {@code COUNTY} or whatever the tree's data names
 * @param parentCode null at the top of the tree
 * @param path codes from the top down to this unit, each followed by a slash: a prefix of it is an ancestor
 */
public record Unit(String code, String name, UnitKind kind, String level, String parentCode, String path) {

    /** Codes from the top down to this unit, the unit last. */
    public List<String> lineage() {
        return List.of(path.split("/"));
    }

    public boolean isAtOrBelow(Unit other) {
        return path.startsWith(other.path());
    }
}
