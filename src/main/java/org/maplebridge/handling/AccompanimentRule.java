package org.maplebridge.handling;

import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;

/** What a feature asks of a petition before its work accompanies the handling, and before a reply ends that work. */
public interface AccompanimentRule {

    Accompaniment kind();

    /** Whether the person may start the work in the unit; to others the form does not offer it. */
    default boolean openTo(StaffMember person, String unitCode) {
        return true;
    }

    /** Refuses a petition that the work does not fit, and a handler who may not start it. */
    void beforeStart(Petition petition, String handler);

    /** Refuses a reply that would cut off what only waits for the same unit. */
    default void beforeReply(Petition petition) {}
}
