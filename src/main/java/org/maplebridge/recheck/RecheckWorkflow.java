package org.maplebridge.recheck;

/** What a recheck asks of its process; always in the caller's transaction. */
public interface RecheckWorkflow {

    /** The unit is to look at the reply. */
    void begun(String receiptNumber, String unitCode);

    /** Nobody has to look at it any more. */
    void fellAway(String receiptNumber);
}
