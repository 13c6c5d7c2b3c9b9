package org.maplebridge.substitution;

import java.util.List;
import org.maplebridge.organization.StaffMember;

/** The tasks that somebody has claimed, as whoever carries the processes has them. */
public interface ClaimedTasks {

    /** A task of a petition. */
    record Claimed(String id, String receiptNumber, String unitCode) {}

    List<Claimed> of(String username);

    /** Whether he still has it. */
    boolean has(String username, String id);

    /** Whether the person may not work on it because he keeps away from the petition (Reg. art. 28). */
    boolean recused(StaffMember person, String id);

    /** Gives it from one to the other; to nobody where the other is null, so that whoever may claims it. */
    void pass(String id, String username);
}
