package org.maplebridge.organization;

import java.util.Set;

/** What this feature must know of petitions before it abolishes a unit; answered by the feature that holds them. */
public interface OpenWork {

    /** Those of the units that still have open petitions. */
    Set<String> unitsWithOpenPetitions(Set<String> codes);
}
