package org.maplebridge.cohandling;

import java.time.Clock;
import java.util.List;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.MoreToDo;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A whistler calls departments to a petition of his unit without its handler's task, which is another's perhaps. Refuses
 * whoever is no whistler of that unit, and what {@link BlowWhistle} refuses.
 */
@Service
public class WhistleAtOnce implements MoreToDo {

    private final Petitions petitions;
    private final ReadPetition read;
    private final Whistles whistles;
    private final WhistleRule rule;
    private final CoHandlingWorkflow workflow;
    private final Clock time;

    WhistleAtOnce(
            Petitions petitions,
            ReadPetition read,
            Whistles whistles,
            WhistleRule rule,
            CoHandlingWorkflow workflow,
            Clock time) {
        this.petitions = petitions;
        this.read = read;
        this.whistles = whistles;
        this.rule = rule;
        this.workflow = workflow;
        this.time = time;
    }

    @Transactional
    public void whistle(String receiptNumber, WhistleForm form, StaffMember caller) {
        read.visible(receiptNumber, caller);
        Petition petition = petitions.get(receiptNumber);
        if (petition.place() != null) {
            rule.beforeStart(petition, caller.username());
        }
        form.checked();
        petition.handling()
                .accompanimentStarted(new Act(caller.username(), time.instant()), Accompaniment.CO_HANDLING.name());
        workflow.blow(petition, form, caller);
    }

    @Override
    public List<String> forStaff(Petition petition, StaffMember caller) {
        boolean may = petition.status() == PetitionStatus.HANDLING
                && rule.openTo(caller, petition.place().unitCode())
                && (petition.accompaniments() == 0
                        || whistles.openOf(
                                        petition.receiptNumber(),
                                        petition.place().unitCode())
                                .isEmpty());
        return may ? List.of("co-handling") : List.of();
    }
}
