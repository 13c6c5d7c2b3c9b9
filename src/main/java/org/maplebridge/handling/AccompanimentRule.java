package org.maplebridge.handling;

import org.maplebridge.petition.Petition;

/** What a feature asks of a petition before its work accompanies the handling, and before a reply ends that work. */
public interface AccompanimentRule {

    Accompaniment kind();

    /** Refuses a petition that the work does not fit. */
    void beforeStart(Petition petition);

    /** Refuses a reply that would cut off what only waits for the same unit. */
    void beforeReply(Petition petition);
}
