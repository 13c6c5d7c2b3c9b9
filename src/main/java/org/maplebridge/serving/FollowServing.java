package org.maplebridge.serving;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.ServingWay;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was decided and not served at once is somebody's task, until it is served or no longer stands. */
@Component
class FollowServing {

    private final ServingWorkflow workflow;
    private final LimitClockwork clocks;

    FollowServing(ServingWorkflow workflow, LimitClockwork clocks) {
        this.workflow = workflow;
        this.clocks = clocks;
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
                clocks.stop(petition.receiptNumber(), ClockKind.SERVING, ClockState.MET);
                workflow.served(petition.receiptNumber());
            }
            if (event.kind() == EventKind.REOPENED) {
                workflow.fellAway(petition.receiptNumber());
            }
        }
    }

    /** Nothing waits for what was served in the step that decided it: it has no day of its own. */
    private static boolean atOnce(PetitionEvent event) {
        return event.reason().equals(ServingWay.ONLINE.name()) && event.note() == null;
    }
}
