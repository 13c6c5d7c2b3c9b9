package org.maplebridge.handling;

import java.util.Set;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffChanged;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** A unit lost its last handler, or has one again: what it handles is marked, or no longer. */
@Component
class FollowStaff {

    private final StaffDirectory staff;
    private final Petitions petitions;
    private final Acts acts;

    FollowStaff(StaffDirectory staff, Petitions petitions, Acts acts) {
        this.staff = staff;
        this.petitions = petitions;
        this.acts = acts;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(StaffChanged changed) {
        for (String unit : Set.copyOf(changed.unitCodes())) {
            boolean attended = staff.hasActive(Role.HANDLER, unit);
            petitions
                    .handledIn(unit, attended)
                    .forEach(number -> petitions.get(number).handling().attended(acts.bySystem(), attended));
        }
    }
}
