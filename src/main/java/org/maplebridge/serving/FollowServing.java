package org.maplebridge.serving;

import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.ServingWay;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was decided and not served at once is somebody's task, until it is served. */
@Component
class FollowServing {

    private final ServingWorkflow workflow;

    FollowServing(ServingWorkflow workflow) {
        this.workflow = workflow;
    }

    @EventListener
    void on(PetitionChanged change) {
        Petition petition = change.petition();
        for (PetitionEvent event : change.events()) {
            boolean decided = event.kind() == EventKind.SOLVED || event.kind() == EventKind.REVIEW_DECIDED;
            if (decided && petition.status() == PetitionStatus.REPLIED && petition.servedAt() == null) {
                workflow.toBeServed(petition.receiptNumber(), event.unitCode());
            }
            if (event.kind() == EventKind.SERVED && !atOnce(event)) {
                workflow.served(petition.receiptNumber());
            }
        }
    }

    /** Nothing waits for what was served in the step that decided it: it has no day of its own. */
    private static boolean atOnce(PetitionEvent event) {
        return event.reason().equals(ServingWay.ONLINE.name()) && event.note() == null;
    }
}
