package org.maplebridge.duplicates;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.FinalMatters;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows matters that were decided for good and raised by the same people, of those that the caller sees (Reg. art. 36). */
@Service
@Transactional(readOnly = true)
public class SuggestFinalMatters {

    private final ReadPetition read;
    private final FinalMatters finalMatters;

    SuggestFinalMatters(ReadPetition read, FinalMatters finalMatters) {
        this.read = read;
        this.finalMatters = finalMatters;
    }

    public List<Petition> of(String receiptNumber, StaffMember caller) {
        Petition petition = read.visible(receiptNumber, caller);
        return finalMatters
                .perhapsRaisedBefore(
                        FinalMatters.Raised.of(petition, read.petitionersOf(petition), read.contentOf(petition)))
                .stream()
                .filter(number -> !number.equals(receiptNumber) && read.visibleTo(number, caller))
                .map(number -> read.visible(number, caller))
                .toList();
    }
}
