package org.maplebridge.organization;

import java.util.Set;

/** What this feature must know before it abolishes a unit; answered by the features that hold petitions and tasks. */
public interface OpenWork {

    /** Those of the units that still have something to do. */
    Set<String> unitsAtWork(Set<String> codes);
}
