package org.maplebridge.appeal;

import java.time.Clock;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.PetitionWorkflow;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** A revoked reply sends the matter back to the unit that gave it; every time is counted (Reg. art. 35, 36, 40). */
@Service
public class SendBack {

    private final Petitions petitions;
    private final PetitionWorkflow workflow;
    private final Clock time;

    SendBack(Petitions petitions, PetitionWorkflow workflow, Clock time) {
        this.petitions = petitions;
        this.workflow = workflow;
        this.time = time;
    }

    public void sendBack(String receiptNumber) {
        Petition petition = petitions.get(receiptNumber);
        petition.review().redoOrdered(new Act(Act.SYSTEM, time.instant()));
        workflow.sentBack(petition);
    }
}
