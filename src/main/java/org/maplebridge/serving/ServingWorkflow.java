package org.maplebridge.serving;

/** What serving asks of the processes; always in the caller's transaction. */
public interface ServingWorkflow {

    /** The unit is to serve what it decided. */
    void toBeServed(String receiptNumber, String unitCode);

    /** Nobody has to serve it any more, and what waited for it goes on. */
    void served(String receiptNumber);

    /** It no longer stands: nobody has to serve it. */
    void fellAway(String receiptNumber);
}
