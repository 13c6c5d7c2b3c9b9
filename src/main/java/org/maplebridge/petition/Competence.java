package org.maplebridge.petition;

/** What was said to the objection of the unit that has a petition (Reg. art. 23, 24). */
public enum Competence {
    /** The sender did not agree: the unit keeps it, or disputes before the common superior. */
    REJECTED,
    /** The common superior named the unit; nobody objects again. */
    DECIDED
}
