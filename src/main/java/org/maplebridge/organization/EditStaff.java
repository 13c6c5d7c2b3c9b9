package org.maplebridge.organization;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes one person of a unit, the others stay. Refuses what {@link ReplaceStaff} refuses. */
@Service
public class EditStaff {

    private final ReadStaff readStaff;
    private final ReplaceStaff replaceStaff;
    private final StaffDirectory directory;
    private final Books books;

    EditStaff(ReadStaff readStaff, ReplaceStaff replaceStaff, StaffDirectory directory, Books books) {
        this.readStaff = readStaff;
        this.replaceStaff = replaceStaff;
        this.directory = directory;
        this.books = books;
    }

    /** Adds the person to the unit, or changes who is there. */
    @Transactional
    public void put(String unitCode, StaffEntry person, StaffMember caller) {
        List<StaffEntry> staff = others(unitCode, person.username(), caller);
        staff.add(person);
        replaceStaff.replace(unitCode, staff, caller);
    }

    /**
     * Gives somebody posts in the unit, beside those that he has. Refuses, for who is on the staff already, another name or
     * a password: two people would share his account, or he would be locked out of it.
     */
    @Transactional
    public void add(String unitCode, StaffEntry person, StaffMember caller) {
        AdministratorsOnly.check(caller);
        Optional<StaffMember> known = person.username() == null ? Optional.empty() : directory.own(person.username());
        if (known.isEmpty()) {
            put(unitCode, person, caller);
            return;
        }
        String name = known.get().name();
        if (!name.equals(person.name()) || person.password() != null) {
            throw Refusal.invalid(new FieldError("#/username", "username-taken", person.username(), name));
        }
        Set<String> roles = new LinkedHashSet<>();
        readStaff.read(unitCode, caller).stream()
                .filter(entry -> entry.username().equals(person.username()))
                .forEach(entry -> roles.addAll(entry.roles()));
        roles.addAll(person.roles() == null ? List.of() : person.roles());
        String phone = person.phone() == null || person.phone().isBlank() ? null : person.phone();
        put(unitCode, new StaffEntry(person.username(), name, phone, List.copyOf(roles), null, null), caller);
    }

    /** Takes the person's posts in the unit away; posts elsewhere stay. */
    @Transactional
    public void remove(String unitCode, String username, StaffMember caller) {
        replaceStaff.replace(unitCode, others(unitCode, username, caller), caller);
    }

    private List<StaffEntry> others(String unitCode, String username, StaffMember caller) {
        AdministratorsOnly.check(caller);
        books.open();
        List<StaffEntry> staff = new ArrayList<>(readStaff.read(unitCode, caller));
        staff.removeIf(entry -> entry.username().equals(username));
        return staff;
    }
}
