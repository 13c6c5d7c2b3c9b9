package org.maplebridge.backlog;

/** What an old matter asks of the process beside it; always in the caller's transaction. */
public interface BacklogWorkflow {

    void leaderNamed(String receiptNumber, String leader, String unitCode);

    /** The matter is settled, or another leader takes over. */
    void ended(String receiptNumber);
}
