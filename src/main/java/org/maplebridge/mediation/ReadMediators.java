package org.maplebridge.mediation;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Service;

/** Shows from whom the two sides of a dispute in a unit may choose. */
@Service
public class ReadMediators {

    private final Mediators mediators;
    private final Units units;

    ReadMediators(Mediators mediators, Units units) {
        this.mediators = mediators;
        this.units = units;
    }

    public List<StaffMember> of(String unitCode) {
        return mediators.of(units.get(unitCode).code());
    }
}
