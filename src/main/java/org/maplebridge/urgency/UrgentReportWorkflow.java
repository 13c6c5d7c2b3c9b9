package org.maplebridge.urgency;

import org.maplebridge.petition.Petition;

/** The way of an urgent report, as this feature needs it. */
public interface UrgentReportWorkflow {

    /** The petition's unit has to report now. */
    void begin(Petition petition);

    /** The petition is over, and with it what is left of its report. */
    void petitionEnded(String receiptNumber);
}
