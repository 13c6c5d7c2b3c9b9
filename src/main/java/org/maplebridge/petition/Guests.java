package org.maplebridge.petition;

import org.maplebridge.organization.StaffMember;

/** Tells who takes part in a petition of another unit for a while and must read it for that. */
public interface Guests {

    boolean invited(StaffMember person, Petition petition);
}
