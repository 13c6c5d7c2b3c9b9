package org.maplebridge.deliberation;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the residents' meetings about a petition to whoever sees the petition. */
@Service
@Transactional(readOnly = true)
public class ReadDeliberations {

    private final ReadPetition petitions;
    private final Deliberations deliberations;

    ReadDeliberations(ReadPetition petitions, Deliberations deliberations) {
        this.petitions = petitions;
        this.deliberations = deliberations;
    }

    public List<Deliberation> of(String receiptNumber, StaffMember caller) {
        return petitions.beside(receiptNumber, caller, deliberations::of, Deliberation::unitCode);
    }
}
