package org.maplebridge.organization;

import java.util.Set;

/** Posts were given or taken in these units. */
public record StaffChanged(Set<String> unitCodes) {}
