package org.maplebridge.cohandling;

import java.util.stream.Collectors;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanimentRule;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Only a whistler of the unit that handles the petition may whistle; whoever may not is told who does. */
@Component
class WhistleRule implements AccompanimentRule {

    private final StaffDirectory staff;
    private final Units units;

    WhistleRule(StaffDirectory staff, Units units) {
        this.staff = staff;
        this.units = units;
    }

    @Override
    public Accompaniment kind() {
        return Accompaniment.CO_HANDLING;
    }

    @Override
    public boolean openTo(StaffMember person, String unitCode) {
        return person.holds(Role.WHISTLER, unitCode);
    }

    @Override
    public void beforeStart(Petition petition, String handler) {
        requireWhistler(handler, petition.place().unitCode());
    }

    void requireWhistler(String username, String unitCode) {
        if (staff.find(username).filter(person -> openTo(person, unitCode)).isPresent()) {
            return;
        }
        String unit = units.nameOf(unitCode);
        String whistlers = staff.inUnit(unitCode).stream()
                .filter(person -> openTo(person, unitCode))
                .map(StaffMember::name)
                .collect(Collectors.joining("、"));
        throw whistlers.isEmpty()
                ? Refusal.of(Refusal.Kind.FORBIDDEN, "no-whistler", unit)
                : Refusal.of(Refusal.Kind.FORBIDDEN, "not-a-whistler", unit, whistlers);
    }
}
