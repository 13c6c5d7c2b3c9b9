package org.maplebridge.notices;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.springframework.stereotype.Component;

/** Who of the staff an entry of a history is for: who works or leads in its unit, unless a model says otherwise. */
@Component
class StaffAudience {

    private static final Set<Role> ROLES = EnumSet.of(Role.HANDLER, Role.HEAD);

    private final StaffDirectory directory;
    private final Units units;

    StaffAudience(StaffDirectory directory, Units units) {
        this.directory = directory;
        this.units = units;
    }

    boolean includes(StaffMember person, EventKind event, String unitCode) {
        Optional<Addressee> addressee = Addressee.of(event);
        return addressee.isPresent()
                ? addressee.get().includes(person, unitCode, units)
                : ROLES.stream().anyMatch(role -> person.holds(role, unitCode));
    }

    /** All of them; some of the supervisors sit in the units above. */
    List<StaffMember> of(EventKind event, String unitCode) {
        Stream<String> where = event == EventKind.SUPERVISORS_NOTIFIED
                ? units.lineage(units.get(unitCode)).stream().map(unit -> unit.code())
                : Stream.of(unitCode);
        return where.flatMap(code -> directory.inUnit(code).stream())
                .distinct()
                .filter(person -> includes(person, event, unitCode))
                .toList();
    }
}
