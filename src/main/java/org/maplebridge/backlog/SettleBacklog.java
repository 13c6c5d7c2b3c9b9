package org.maplebridge.backlog;

import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An old matter that ended leaves the list, and its leader's task with it. */
@Component
class SettleBacklog {

    private final BacklogCases cases;
    private final BacklogWorkflow workflow;

    SettleBacklog(BacklogCases cases, BacklogWorkflow workflow) {
        this.cases = cases;
        this.workflow = workflow;
    }

    @EventListener
    void on(PetitionChanged change) {
        Petition petition = change.petition();
        if (petition.backlog() && !petition.status().open()) {
            petition.backlogSettled();
            cases.end(petition.receiptNumber(), petition.endedAt());
            workflow.ended(petition.receiptNumber());
        }
    }
}
