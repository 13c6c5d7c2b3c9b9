package org.maplebridge.organization;

import java.util.List;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Shows the staff of a unit to administrators and to the heads of the unit and of those above it; telephone numbers
 * only to administrators and the unit's own head. Refuses everybody else, and unknown units.
 */
@Service
public class ReadStaff {

    private final StaffRegister register;
    private final Units units;

    ReadStaff(StaffRegister register, Units units) {
        this.register = register;
        this.units = units;
    }

    public List<StaffEntry> read(String unitCode, StaffMember caller) {
        Unit unit = units.get(unitCode);
        if (caller == null || !(caller.administrator() || caller.holdsInOneOf(Role.HEAD, unit.lineage()))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "staff-not-shown");
        }
        boolean phones = caller.administrator() || caller.holds(Role.HEAD, unit.code());
        return register.inUnit(unit.code()).stream()
                .filter(Person::active)
                .map(person -> entry(person, unit.code(), phones))
                .toList();
    }

    private static StaffEntry entry(Person person, String unitCode, boolean phones) {
        List<Role> roles = person.rolesIn(unitCode);
        return new StaffEntry(
                person.username(),
                person.name(),
                phones ? person.phone() : null,
                roles.stream().map(Role::name).toList(),
                roles.stream().map(Role::label).toList(),
                null);
    }
}
