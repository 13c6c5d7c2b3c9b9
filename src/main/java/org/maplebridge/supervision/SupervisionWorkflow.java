package org.maplebridge.supervision;

/** What a supervision asks of the process that carries it; always in the caller's transaction. */
public interface SupervisionWorkflow {

    void raised(String receiptNumber, String unitCode, String step);

    /** It ends without an answer: the matter ended, or a higher rung takes its place. */
    void lifted(String receiptNumber);
}
