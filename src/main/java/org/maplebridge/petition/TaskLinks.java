package org.maplebridge.petition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.maplebridge.organization.StaffMember;

/** Tells which work on a petition waits for a person, and where it is done. */
public interface TaskLinks {

    /**
     * A task that is his, or that he may claim.
     *
     * @param name what is to be done
     * @param href where
     * @param mine whether he has claimed it
     */
    record TaskLink(String name, String href, boolean mine) {}

    List<TaskLink> of(Petition petition, StaffMember person);

    /** Which of the petitions have work that is his, or that he may claim; by number. */
    Set<String> waitingOn(Collection<String> receiptNumbers, StaffMember person);
}
