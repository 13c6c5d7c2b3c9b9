package org.maplebridge.organization;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a unit, or the posts of a person, back to what they were before a change; this is a change again, on record like any
 * other. Passwords are not taken back. Refuses what was changed again since, and what {@link ReplaceUnits} and
 * {@link ReplaceStaff} refuse.
 */
@Service
public class TakeBackChange {

    private final ChangeRecord record;
    private final EditUnits editUnits;
    private final StaffRegister register;
    private final Books books;
    private final LastAdministrator lastAdministrator;

    TakeBackChange(
            ChangeRecord record,
            EditUnits editUnits,
            StaffRegister register,
            Books books,
            LastAdministrator lastAdministrator) {
        this.record = record;
        this.editUnits = editUnits;
        this.register = register;
        this.books = books;
        this.lastAdministrator = lastAdministrator;
    }

    @Transactional
    public void ofUnit(long id, StaffMember caller) {
        AdministratorsOnly.check(caller);
        books.open();
        ChangeRecord.Entry<Unit> change = record.unitChange(id).orElseThrow(TakeBackChange::unknown);
        if (record.ofUnit(change.subject()).get(0).id() != id) {
            throw Refusal.wrongState("changed-since");
        }
        Unit before = change.before();
        editUnits.edit(
                before == null
                        ? new UnitEdit.Remove(change.subject())
                        : new UnitEdit.Put(
                                before.code(), before.name(), before.kind(), before.level(), before.parentCode()),
                caller);
    }

    @Transactional
    public void ofStaff(long id, StaffMember caller) {
        AdministratorsOnly.check(caller);
        books.open();
        ChangeRecord.Entry<Person> change = record.staffChange(id).orElseThrow(TakeBackChange::unknown);
        Person now = register.withUsernames(List.of(change.subject())).get(0);
        if (!now.posts().equals(change.after().posts())) {
            throw Refusal.wrongState("changed-since");
        }
        Person restored = now;
        for (String unit : unitsOf(change)) {
            List<Role> roles =
                    change.before() == null ? List.of() : change.before().rolesIn(unit);
            restored = restored.withRolesIn(unit, roles);
        }
        if (change.before() != null) {
            restored = new Person(
                    restored.username(),
                    change.before().name(),
                    change.before().phone(),
                    restored.active(),
                    restored.demo(),
                    restored.posts());
        }
        List<Books.Entry> entries = List.of(new Books.Entry(now, restored, null));
        lastAdministrator.refuseToLose(entries);
        books.enterStaff(entries, caller.username());
    }

    private static Set<String> unitsOf(ChangeRecord.Entry<Person> change) {
        return Stream.of(change.before(), change.after())
                .filter(Objects::nonNull)
                .flatMap(person -> person.posts().stream())
                .map(StaffMember.Post::unitCode)
                .collect(Collectors.toSet());
    }

    private static Refusal unknown() {
        return Refusal.notFound("no-such-change");
    }
}
