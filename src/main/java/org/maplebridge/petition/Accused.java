package org.maplebridge.petition;

/** A person or unit the petition is against; never to handle it (Reg. art. 28, 30). The unit's code may be unknown. */
public record Accused(AccusedKind kind, String name, String unitCode) {}
