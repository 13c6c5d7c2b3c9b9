package org.maplebridge.organization;

/** Counts the changes of the organization, over all nodes. */
interface Revision {

    /** Waits for other changes under way, and counts ours; holds others off until the end of the transaction. */
    void next();

    long current();
}
