package org.maplebridge.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The tables of staff, without tables. */
class StaffInMemory implements StaffRegister {

    final List<Change> changes = new ArrayList<>();
    int askedForUnits;
    private final TreeMap<String, Person> people = new TreeMap<>();

    @Override
    public List<Person> withUsernames(Collection<String> usernames) {
        return those(person -> usernames.contains(person.username()));
    }

    @Override
    public List<Person> inUnits(Collection<String> unitCodes) {
        askedForUnits++;
        return those(person -> person.posts().stream().anyMatch(post -> unitCodes.contains(post.unitCode())));
    }

    @Override
    public List<Person> named(String name) {
        return those(person -> person.active() && person.name().equals(name));
    }

    @Override
    public List<Person> administrators() {
        return those(person -> person.active() && person.holds(Role.ADMINISTRATOR));
    }

    boolean demoAccountsExist() {
        return people.values().stream().anyMatch(person -> person.demo() && person.active());
    }

    @Override
    public void write(List<Person> written) {
        written.forEach(person -> people.put(person.username(), person));
    }

    @Override
    public void record(List<Change> entered, String by, Instant at) {
        changes.addAll(entered);
    }

    private List<Person> those(Predicate<Person> wanted) {
        return people.values().stream().filter(wanted).toList();
    }
}
