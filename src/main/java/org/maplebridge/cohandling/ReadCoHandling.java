package org.maplebridge.cohandling;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the answers of all departments in one place to whoever sees the petition; a called department sees what it was
 * asked and its own part.
 */
@Service
@Transactional(readOnly = true)
public class ReadCoHandling {

    private final ReadPetition petitions;
    private final PetitionSight sight;
    private final Whistles whistles;

    ReadCoHandling(ReadPetition petitions, PetitionSight sight, Whistles whistles) {
        this.petitions = petitions;
        this.sight = sight;
        this.whistles = whistles;
    }

    public List<Whistle> of(String receiptNumber, StaffMember caller) {
        Petition petition = petitions.readable(receiptNumber, caller);
        List<Whistle> all = whistles.of(petition.receiptNumber());
        if (sight.sees(caller, petition)) {
            return all;
        }
        List<String> own = CalledDepartments.departmentsOf(caller);
        return all.stream()
                .map(whistle -> onlyCallsOf(whistle, own))
                .filter(whistle -> !whistle.calls().isEmpty())
                .toList();
    }

    private static Whistle onlyCallsOf(Whistle whistle, List<String> departments) {
        return new Whistle(
                whistle.id(),
                whistle.receiptNumber(),
                whistle.unitCode(),
                whistle.level(),
                whistle.blownBy(),
                whistle.blownAt(),
                whistle.request(),
                whistle.hard(),
                whistle.state(),
                whistle.calls().stream()
                        .filter(call -> departments.contains(call.unitCode()))
                        .toList());
    }
}
