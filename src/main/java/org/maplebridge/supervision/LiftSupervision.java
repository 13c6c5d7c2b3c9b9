package org.maplebridge.supervision;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.springframework.stereotype.Component;

/** Ends a supervision that nobody has to answer any more: the matter ended, or a higher rung takes its place. */
@Component
class LiftSupervision {

    private final Supervisions supervisions;
    private final LimitClockwork clocks;
    private final SupervisionWorkflow workflow;

    LiftSupervision(Supervisions supervisions, LimitClockwork clocks, SupervisionWorkflow workflow) {
        this.supervisions = supervisions;
        this.clocks = clocks;
        this.workflow = workflow;
    }

    void lift(Petition petition, Supervision supervision, Act act) {
        clocks.stop(petition.receiptNumber(), ClockKind.SUPERVISION_ANSWER, ClockState.CANCELLED);
        supervisions.end(supervision, Supervision.Ending.LIFTED, act.at());
        petition.supervisionEnded(act, supervision.unit(), Supervision.Ending.LIFTED.name(), null);
        workflow.lifted(petition.receiptNumber());
    }
}
