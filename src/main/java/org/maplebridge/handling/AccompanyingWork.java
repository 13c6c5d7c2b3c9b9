package org.maplebridge.handling;

import org.maplebridge.petition.Petition;

/** Starts the process of an accompaniment; always in the caller's transaction. */
public interface AccompanyingWork {

    /** @param startedBy user name of the handler who is to give the details */
    void start(Accompaniment kind, Petition petition, String startedBy);
}
