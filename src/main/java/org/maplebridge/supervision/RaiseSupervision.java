package org.maplebridge.supervision;

import java.util.Optional;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.springframework.stereotype.Component;

/**
 * Puts a unit under supervision because of a petition, or onto a higher rung where it is already (Reg. art. 40). What is
 * no harder than what runs is recorded alone. Supervision never takes the petition from its unit.
 */
@Component
class RaiseSupervision {

    private final Supervisions supervisions;
    private final Ladder ladder;
    private final SupervisionWorkflow workflow;
    private final LiftSupervision lift;

    RaiseSupervision(Supervisions supervisions, Ladder ladder, SupervisionWorkflow workflow, LiftSupervision lift) {
        this.supervisions = supervisions;
        this.ladder = ladder;
        this.workflow = workflow;
        this.lift = lift;
    }

    /** Whether a rung was issued. */
    boolean raise(Petition petition, Place unit, SupervisionRule rule, LadderStep step, String reason, Act act) {
        Optional<Supervision> open = supervisions.open(petition.receiptNumber());
        if (open.isPresent() && rank(open.get()) >= step.rank()) {
            return false;
        }
        open.ifPresent(lower -> lift.lift(petition, lower, act));
        supervisions.add(petition.receiptNumber(), unit, rule, reason, act, step.code());
        petition.supervisionRaised(act, unit, rule.name(), reason);
        workflow.raised(petition.receiptNumber(), unit.unitCode(), step.code());
        return true;
    }

    private int rank(Supervision supervision) {
        return ladder.step(supervision.step()).map(LadderStep::rank).orElse(0);
    }
}
