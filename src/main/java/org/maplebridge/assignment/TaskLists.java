package org.maplebridge.assignment;

import java.util.List;
import org.maplebridge.organization.StaffMember;

/** The lists of tasks that Tasklist offers to a person, as whoever carries the processes keeps them. */
public interface TaskLists {

    /**
     * A list and how long it is for the person.
     *
     * @param name as it stands in Tasklist
     * @param waiting tasks in it, those from which he stepped aside left out
     */
    record TaskList(String name, long waiting) {}

    /** At most {@value #MOST}, in the order in which Tasklist shows them. */
    List<TaskList> of(StaffMember person);

    int MOST = 20;
}
