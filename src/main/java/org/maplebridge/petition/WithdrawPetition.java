package org.maplebridge.petition;

import java.time.Clock;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The petitioner takes his petition back, at any time before it ends. */
@Service
public class WithdrawPetition {

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final PetitionWorkflow workflow;
    private final Clock time;

    WithdrawPetition(Petitions petitions, LimitClockwork clocks, PetitionWorkflow workflow, Clock time) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.workflow = workflow;
        this.time = time;
    }

    @Transactional
    public Petition withdraw(String receiptNumber, String actor, String reason) {
        Petition petition = petitions.get(receiptNumber);
        petition.withdrawn(new Petition.Act(actor, time.instant()), reason);
        clocks.stopAll(receiptNumber, ClockState.CANCELLED);
        if (petition.lead() == null) {
            workflow.withdrawn(petition);
        }
        return petition;
    }
}
