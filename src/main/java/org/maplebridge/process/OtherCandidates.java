package org.maplebridge.process;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Recusals;
import org.springframework.stereotype.Component;

/**
 * Finds who else takes a task when those for whom it is keep away from the petition: the nearest head from the unit
 * upwards who need not. Nobody is looked for where somebody of a group is left, or no group is a role in a unit.
 */
@Component
class OtherCandidates {

    private final Units units;
    private final StaffDirectory staff;
    private final Recusals recusals;

    OtherCandidates(Units units, StaffDirectory staff, Recusals recusals) {
        this.units = units;
        this.staff = staff;
        this.recusals = recusals;
    }

    /** The group to add; empty when none is needed or nobody is left. */
    Optional<String> instead(Collection<String> groups, String unitCode, Petition petition) {
        if (unitCode == null || groups.stream().anyMatch(group -> hasWorker(group, petition))) {
            return Optional.empty();
        }
        return units.lineage(units.get(unitCode)).stream()
                .map(unit -> Role.HEAD.groupIn(unit.code()))
                .filter(group -> hasWorker(group, petition))
                .findFirst();
    }

    private boolean hasWorker(String group, Petition petition) {
        int dot = group.indexOf('.');
        String unitCode = dot < 0 ? "" : group.substring(0, dot);
        if (units.findKnown(unitCode).isEmpty()) {
            return true;
        }
        Role role = Role.valueOf(group.substring(dot + 1).toUpperCase(Locale.ROOT));
        return staff.inUnit(unitCode).stream()
                .filter(person -> person.holds(role, unitCode))
                .anyMatch(person -> !recusals.recused(person, petition));
    }
}
