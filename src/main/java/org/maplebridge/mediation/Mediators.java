package org.maplebridge.mediation;

import java.util.List;
import java.util.Optional;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Component;

/** The register of mediators: the staff with that role in a unit or in one above it. */
@Component
class Mediators {

    private final Units units;
    private final StaffDirectory staff;

    Mediators(Units units, StaffDirectory staff) {
        this.units = units;
        this.staff = staff;
    }

    List<StaffMember> of(String unitCode) {
        return units.lineage(units.get(unitCode)).stream()
                .flatMap(unit ->
                        staff.inUnit(unit.code()).stream().filter(person -> person.holds(Role.MEDIATOR, unit.code())))
                .distinct()
                .toList();
    }

    /** By user name, or by a name that only one of them has. */
    Optional<StaffMember> find(String unitCode, String wanted) {
        List<StaffMember> all = of(unitCode);
        Optional<StaffMember> exact =
                all.stream().filter(person -> person.username().equals(wanted)).findFirst();
        List<StaffMember> namesakes =
                all.stream().filter(person -> person.name().equals(wanted)).toList();
        return exact.isPresent() || namesakes.size() != 1 ? exact : Optional.of(namesakes.get(0));
    }
}
