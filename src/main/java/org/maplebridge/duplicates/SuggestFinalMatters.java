package org.maplebridge.duplicates;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.FinalMatters;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows matters that were decided for good and raised by the same people, of those that the caller sees (Reg. art. 36). */
@Service
@Transactional(readOnly = true)
public class SuggestFinalMatters {

    private final ReadPetition read;
    private final Dossiers dossiers;
    private final PetitionSight sight;
    private final FinalMatters finalMatters;

    SuggestFinalMatters(ReadPetition read, Dossiers dossiers, PetitionSight sight, FinalMatters finalMatters) {
        this.read = read;
        this.dossiers = dossiers;
        this.sight = sight;
        this.finalMatters = finalMatters;
    }

    public List<Petition> of(String receiptNumber, StaffMember caller) {
        Petition petition = read.visible(receiptNumber, caller);
        return finalMatters
                .perhapsRaisedBefore(FinalMatters.Raised.of(
                        petition, dossiers.petitionersOf(petition), dossiers.contentOf(petition)))
                .stream()
                .filter(number -> !number.equals(receiptNumber) && sight.visibleTo(number, caller))
                .map(number -> read.visible(number, caller))
                .toList();
    }
}
