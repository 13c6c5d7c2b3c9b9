package org.maplebridge.organization;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes one person of a unit, the others stay. Refuses what {@link ReplaceStaff} refuses. */
@Service
public class EditStaff {

    private final ReadStaff readStaff;
    private final ReplaceStaff replaceStaff;
    private final Books books;

    EditStaff(ReadStaff readStaff, ReplaceStaff replaceStaff, Books books) {
        this.readStaff = readStaff;
        this.replaceStaff = replaceStaff;
        this.books = books;
    }

    /** Adds the person to the unit, or changes who is there. */
    @Transactional
    public void put(String unitCode, StaffEntry person, StaffMember caller) {
        List<StaffEntry> staff = others(unitCode, person.username(), caller);
        staff.add(person);
        replaceStaff.replace(unitCode, staff, caller);
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
