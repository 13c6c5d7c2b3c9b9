package org.maplebridge.recheck;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.PetitionEvent;
import org.springframework.stereotype.Component;

/** A recheck has nothing to look at any more: somebody reviews the reply, or it was taken back. */
@Component
class EndRecheck {

    private final Rechecks rechecks;
    private final RecheckWorkflow workflow;
    private final LimitClockwork clocks;

    EndRecheck(Rechecks rechecks, RecheckWorkflow workflow, LimitClockwork clocks) {
        this.rechecks = rechecks;
        this.workflow = workflow;
        this.clocks = clocks;
    }

    void fallAway(Petition petition, PetitionEvent why) {
        String number = petition.receiptNumber();
        rechecks.open(number).ifPresent(place -> {
            Act act = new Act(Act.SYSTEM, why.at());
            rechecks.end(number, null, null, act);
            clocks.stop(number, ClockKind.RECHECK, ClockState.CANCELLED);
            petition.noted(
                    act, place, EventKind.RECHECK_FELL_AWAY, null, why.kind().label());
            workflow.fellAway(number);
        });
    }
}
