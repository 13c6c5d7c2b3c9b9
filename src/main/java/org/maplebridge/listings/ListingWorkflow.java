package org.maplebridge.listings;

/** What public listings ask of the process that carries them; always in the caller's transaction. */
public interface ListingWorkflow {

    /** A head of the unit that drafted it has to decide. */
    void drafted(Listing listing);

    /** The listing of the petition is no more, before its time or undecided. */
    void takenDown(String receiptNumber);
}
