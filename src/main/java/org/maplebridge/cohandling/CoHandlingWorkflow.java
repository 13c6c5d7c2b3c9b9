package org.maplebridge.cohandling;

import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;

/** What co-handling asks of the processes that carry it; always in the caller's transaction. */
public interface CoHandlingWorkflow {

    /** A whistler filled in the whole form at once; refuses what the form in his tasks would. */
    void blow(Petition petition, WhistleForm form, StaffMember whistler);

    /** A department is to report in; its people get their tasks. */
    void call(Whistle whistle, String department);

    /** The last department reported in. */
    void answered(Whistle whistle);
}
