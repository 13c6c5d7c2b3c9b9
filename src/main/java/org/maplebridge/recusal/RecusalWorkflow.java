package org.maplebridge.recusal;

import org.maplebridge.petition.Petition;

/** The way of a request for recusal and what it does to work that is open, as this feature needs it. */
public interface RecusalWorkflow {

    /** The head of the unit is to decide. */
    void asked(RecusalRequest request);

    /** What is in the hands of those who step aside, or for them alone, goes to others. */
    void released(Petition petition);

    /** The unit has it no longer: it goes on with the unit above. */
    void movesUp(Petition petition);

    /** Nobody has to decide any more. */
    void petitionEnded(String receiptNumber);
}
