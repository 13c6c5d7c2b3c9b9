package org.maplebridge.mediation;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the mediations about a petition to whoever sees the petition. */
@Service
@Transactional(readOnly = true)
public class ReadMediation {

    private final ReadPetition petitions;
    private final Mediations mediations;

    ReadMediation(ReadPetition petitions, Mediations mediations) {
        this.petitions = petitions;
        this.mediations = mediations;
    }

    public List<Mediation> of(String receiptNumber, StaffMember caller) {
        return mediations.of(petitions.visible(receiptNumber, caller).receiptNumber());
    }

    /** Whether mediation was ever offered for it, which tells a dispute. */
    public boolean offered(String receiptNumber) {
        return !mediations.of(receiptNumber).isEmpty();
    }
}
