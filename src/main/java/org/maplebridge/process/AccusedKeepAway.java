package org.maplebridge.process;

import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Component;

/** Nobody works on a petition that accuses him or his unit, even if a group of his is a candidate. */
@Component
class AccusedKeepAway implements Recusals {

    private final Petitions petitions;
    private final StaffDirectory staff;
    private final org.maplebridge.petition.Recusals recusals;

    AccusedKeepAway(Petitions petitions, StaffDirectory staff, org.maplebridge.petition.Recusals recusals) {
        this.petitions = petitions;
        this.staff = staff;
        this.recusals = recusals;
    }

    @Override
    public boolean recused(String username, String receiptNumber) {
        return petitions
                .look(receiptNumber)
                .filter(petition -> !petition.matter().accused().isEmpty())
                .map(petition -> staff.find(username)
                        .map(person -> recusals.recused(person, petition))
                        .orElse(true))
                .orElse(false);
    }
}
