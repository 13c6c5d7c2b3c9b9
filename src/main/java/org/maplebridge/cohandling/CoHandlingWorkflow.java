package org.maplebridge.cohandling;

/** What co-handling asks of the processes that carry it; always in the caller's transaction. */
public interface CoHandlingWorkflow {

    /** A department is to report in; its people get their tasks. */
    void call(Whistle whistle, String department);

    /** The last department reported in. */
    void answered(Whistle whistle);
}
