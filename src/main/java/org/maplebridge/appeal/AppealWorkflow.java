package org.maplebridge.appeal;

/** What an appeal asks of the process that carries it; always in the caller's transaction. */
public interface AppealWorkflow {

    /** The first review was asked for. */
    void reviewAsked(String receiptNumber);

    /** What waits for the second review has nothing to wait for any more. */
    void reopened(String receiptNumber);

    /** The second review was asked for, in its window. */
    void reReviewAsked(String receiptNumber);
}
