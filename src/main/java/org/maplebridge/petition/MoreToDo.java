package org.maplebridge.petition;

import java.util.List;
import org.maplebridge.organization.StaffMember;

/**
 * What another feature lets somebody do with a petition now, as names of links in the answers about it. It asks the database
 * nothing about a petition that was only filed.
 */
public interface MoreToDo {

    default List<String> forStaff(Petition petition, StaffMember caller) {
        return List.of();
    }

    default List<String> forPetitioner(ReadPetition.Access access) {
        return List.of();
    }
}
