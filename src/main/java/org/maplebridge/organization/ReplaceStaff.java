package org.maplebridge.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a new list in the place of the posts of one unit; posts elsewhere stay. Whoever loses his last post is
 * deactivated, never deleted. Refuses callers who are no administrators, unknown and abolished units, lists that break
 * a rule, and to leave the platform without an administrator.
 */
@Service
public class ReplaceStaff {

    private final StaffRegister register;
    private final Units units;
    private final Books books;
    private final LastAdministrator lastAdministrator;

    ReplaceStaff(StaffRegister register, Units units, Books books, LastAdministrator lastAdministrator) {
        this.lastAdministrator = lastAdministrator;
        this.register = register;
        this.units = units;
        this.books = books;
    }

    @Transactional
    public void replace(String unitCode, List<StaffEntry> entries, StaffMember caller) {
        AdministratorsOnly.check(caller);
        books.open();
        Unit unit = units.getOfToday(unitCode);
        Map<String, Person> known = known(entries);
        StaffEntryRules.check(entries, known);
        List<Books.Entry> changes = new ArrayList<>();
        entries.forEach(entry -> changes.add(posted(entry, known.get(entry.username()), unit.code())));
        changes.addAll(removed(entries, unit.code()));
        lastAdministrator.refuseToLose(changes);
        books.enterStaff(changes, caller.username());
    }

    private Map<String, Person> known(List<StaffEntry> entries) {
        Map<String, Person> known = new LinkedHashMap<>();
        register.withUsernames(entries.stream()
                        .filter(Objects::nonNull)
                        .map(StaffEntry::username)
                        .filter(Objects::nonNull)
                        .toList())
                .forEach(person -> known.put(person.username(), person));
        return known;
    }

    private static Books.Entry posted(StaffEntry entry, Person before, String unitCode) {
        boolean demo = before != null && before.demo() && entry.password() == null;
        Person base = new Person(
                entry.username(),
                entry.name().strip(),
                phone(entry, before),
                true,
                demo,
                before == null ? List.of() : before.posts());
        return new Books.Entry(before, base.withRolesIn(unitCode, StaffRoles.of(entry.roles())), entry.password());
    }

    private static String phone(StaffEntry entry, Person before) {
        if (entry.phone() == null) {
            return before == null ? null : before.phone();
        }
        return entry.phone().isBlank() ? null : entry.phone().strip();
    }

    private List<Books.Entry> removed(List<StaffEntry> entries, String unitCode) {
        List<String> staying = entries.stream().map(StaffEntry::username).toList();
        return register.inUnit(unitCode).stream()
                .filter(person -> !staying.contains(person.username()))
                .map(person -> new Books.Entry(person, person.withRolesIn(unitCode, List.of()), null))
                .toList();
    }
}
