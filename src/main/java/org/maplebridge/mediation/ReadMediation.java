package org.maplebridge.mediation;

import java.util.List;
import java.util.Optional;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.MoreToDo;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the mediations about a petition to whoever sees the petition, and to its petitioner the offer that awaits his answer. */
@Service
@Transactional(readOnly = true)
public class ReadMediation implements MoreToDo {

    private final ReadPetition petitions;
    private final Mediations mediations;

    ReadMediation(ReadPetition petitions, Mediations mediations) {
        this.petitions = petitions;
        this.mediations = mediations;
    }

    public List<Mediation> of(String receiptNumber, StaffMember caller) {
        return mediations.of(petitions.visible(receiptNumber, caller).receiptNumber());
    }

    /** The offer that whoever acts for the petitioners may answer; nothing is asked where no work accompanies the petition. */
    public Optional<Mediation> awaitingAnswer(ReadPetition.Access access) {
        Petition petition = access.dossier().petition();
        return access.forAll() && petition.accompaniments() > 0
                ? mediations.offered(petition.receiptNumber())
                : Optional.empty();
    }

    @Override
    public List<String> forPetitioner(ReadPetition.Access access) {
        return awaitingAnswer(access).map(offer -> "mediation-consent").stream().toList();
    }

    /** Whether mediation was ever offered for it, which tells a dispute. */
    public boolean offered(String receiptNumber) {
        return !mediations.of(receiptNumber).isEmpty();
    }
}
