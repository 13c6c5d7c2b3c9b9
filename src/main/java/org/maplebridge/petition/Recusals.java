package org.maplebridge.petition;

import java.util.Set;
import org.maplebridge.organization.StaffMember;

/** Tells who must keep away from a petition because it accuses him or his unit (Reg. art. 28, 30). */
public interface Recusals {

    boolean recused(StaffMember person, Petition petition);

    /** Numbers of all petitions from which he or a unit that he answers to stepped aside. */
    Set<String> steppedAsideFrom(StaffMember person);
}
