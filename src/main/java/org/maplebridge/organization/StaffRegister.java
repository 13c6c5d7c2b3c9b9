package org.maplebridge.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The staff as our tables hold them, and who changed them. */
interface StaffRegister {

    /** Those of the usernames that are known, active or not. */
    List<Person> withUsernames(Collection<String> usernames);

    /** Those who hold a post in one of the units, by username. */
    List<Person> inUnits(Collection<String> unitCodes);

    default List<Person> inUnit(String unitCode) {
        return inUnits(List.of(unitCode));
    }

    /** Those who hold a post anywhere and are shown by this name. */
    List<Person> named(String name);

    /** Active administrators, wherever their post is. */
    List<Person> administrators();

    void write(List<Person> people);

    void record(List<Change> changes, String by, Instant at);

    /** One person who came (no before) or changed. */
    record Change(String username, Person before, Person after, boolean passwordSet) {}
}
