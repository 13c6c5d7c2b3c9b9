package org.maplebridge.petition;

/** Through what somebody looks at a petition just now. */
public interface LookDoor {

    /**
     * {@code TASKLIST} for the tab there, {@code PAGE} for the page of the staff, {@code REST} for any other caller,
     * {@code INSIDE} for the platform itself.
     */
    String door();

    /** What is looked at: method and pattern of the address, {@code GET /api/v1/petitions/{receiptNumber}/history}. */
    String what();

    /** Whether the petition was not yet looked at in the present request. */
    boolean opens(String receiptNumber);
}
