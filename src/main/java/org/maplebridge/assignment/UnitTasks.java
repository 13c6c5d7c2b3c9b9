package org.maplebridge.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.Refusal;

/** The open tasks of units, as whoever carries the processes has them. */
public interface UnitTasks {

    /**
     * A task that waits.
     *
     * @param name what is to be done, without the number of the petition
     * @param receiptNumber of its petition
     * @param unitCode whose task it is
     * @param due null where nothing limits it
     * @param assignee null while nobody has claimed it
     */
    record OpenTask(String id, String name, String receiptNumber, String unitCode, Instant due, String assignee) {}

    /**
     * What is looked for among them.
     *
     * @param unitCode in this unit alone; null for all
     * @param dueBy due at this instant or before; null whenever
     * @param digits part of the receipt number; null for any
     */
    record Wanted(String unitCode, Instant dueBy, String digits) {

        public static final Wanted ALL = new Wanted(null, null, null);
    }

    /** Some of a list, and how many there are in all. */
    record Part(List<OpenTask> tasks, long all) {}

    /** What nobody has claimed and the person may, what is due first in front. */
    Part claimable(StaffMember person, Wanted wanted, int first, int most);

    /** What waits in exactly these units and the person sees, claimed or not, what is due first in front. */
    Part waitingIn(Collection<String> unitCodes, StaffMember person, Wanted wanted, int first, int most);

    /** A task that the person sees. */
    Optional<OpenTask> find(String id, StaffMember person);

    /** What nobody has claimed and the person may, of one petition. */
    List<OpenTask> claimable(StaffMember person, String receiptNumber);

    /** Why the person may not work on the task though nobody has it; empty where he may. */
    Optional<Refusal> whyNot(String id, StaffMember person);

    /** Claims it in the name of the person, with every check of a single claim. */
    void claim(String id, StaffMember person);

    /**
     * Gives it to somebody. Refuses whoever is no candidate and whoever has to keep away from the petition; whether the
     * caller may give it is not asked.
     */
    void assign(String id, StaffMember to);
}
