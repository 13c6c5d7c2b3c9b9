package org.maplebridge.acceptance;

/** What a registrar decides (Reg. art. 22, 23, 36); the form calls each by its Chinese name. */
public enum AcceptanceDecision {
    ACCEPT,
    REFUSE,
    /** A matter that was decided for good is raised again with the same facts and reasons (Reg. art. 36). */
    REFUSE_FINAL,
    REFER
}
