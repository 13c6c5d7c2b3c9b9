package org.maplebridge.duplicates;

import java.util.List;
import java.util.Optional;
import org.maplebridge.calendar.Limit;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.FinalMatters;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.PetitionWorkflow;
import org.maplebridge.petition.PetitionWorkflow.Names;
import org.maplebridge.petition.Petitioner;
import org.springframework.stereotype.Component;

/**
 * Lets a follower go its own way again, from the unit that had it. The limit of its level begins anew; the one that the
 * law sets counts from its acceptance, with the extensions it had, as if it had never been merged (Reg. art. 34). What was
 * merged before anybody accepted it is triaged anew, its limit of acceptance counting from registration.
 */
@Component
class FreeFollower {

    private final LimitClockwork clocks;
    private final PetitionWorkflow workflow;
    private final Dossiers dossiers;
    private final FinalMatters finalMatters;

    FreeFollower(LimitClockwork clocks, PetitionWorkflow workflow, Dossiers dossiers, FinalMatters finalMatters) {
        this.dossiers = dossiers;
        this.finalMatters = finalMatters;
        this.clocks = clocks;
        this.workflow = workflow;
    }

    void free(Petition follower, Act act, String why) {
        follower.following().separated(act, why);
        if (follower.status() == PetitionStatus.REGISTERED) {
            String text = follower.matter().title() + "\n" + dossiers.contentOf(follower);
            workflow.submitted(follower, text, names(dossiers.petitionersOf(follower)));
            return;
        }
        stopped(follower).ifPresent(clock -> goOn(follower, clock));
        workflow.separated(follower);
    }

    private Names names(List<Petitioner> petitioners) {
        if (petitioners.isEmpty()) {
            return Names.NONE;
        }
        return finalMatters.raisedBy(petitioners).isEmpty() ? Names.GIVEN : Names.FINAL;
    }

    /** The statutory limit that still ran when it was merged. */
    private Optional<LimitClock> stopped(Petition follower) {
        return clocks.of(follower.receiptNumber()).stream()
                .filter(clock -> clock.kind() == ClockKind.STATUTORY_LIMIT)
                .reduce((first, last) -> last)
                .filter(clock -> clock.state() == ClockState.CANCELLED);
    }

    private void goOn(Petition follower, LimitClock before) {
        String number = follower.receiptNumber();
        clocks.start(
                number,
                before.kind(),
                before.subject(),
                before.limit(),
                before.unitCode(),
                before.level(),
                before.startedAt());
        for (LimitClock.Extension extension : before.extensions()) {
            clocks.extend(number, before.kind(), Limit.parse(extension.limit()), extension.reason());
        }
    }
}
