package org.maplebridge.drafts;

import java.util.Collection;
import java.util.Set;
import org.maplebridge.organization.StaffMember;

/** The tasks whose forms are filled in, as whoever carries the processes has them. */
public interface FormTasks {

    /** Refuses where the person could not send the form: the task is gone, somebody else's, or he keeps away from it. */
    void requireWorkable(String task, StaffMember person);

    /** Those of the tasks that still wait. */
    Set<String> waiting(Collection<String> tasks);
}
