package org.maplebridge.supervision;

import java.time.Clock;
import java.util.Optional;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** A rung was not answered in time, or not well: the next one follows; at the top it stays until it is answered. */
@Service
public class HardenSupervision {

    private final Petitions petitions;
    private final Supervisions supervisions;
    private final Ladder ladder;
    private final LimitClockwork clocks;
    private final Clock time;

    HardenSupervision(
            Petitions petitions, Supervisions supervisions, Ladder ladder, LimitClockwork clocks, Clock time) {
        this.petitions = petitions;
        this.supervisions = supervisions;
        this.ladder = ladder;
        this.clocks = clocks;
        this.time = time;
    }

    /** The rung that follows; empty at the top. */
    public Optional<String> harden(String receiptNumber) {
        Supervision supervision = supervisions.open(receiptNumber).orElseThrow();
        if (clocks.state(receiptNumber, ClockKind.SUPERVISION_ANSWER).isPresent()) {
            clocks.stop(receiptNumber, ClockKind.SUPERVISION_ANSWER, ClockState.EXCEEDED);
            supervisions.unanswered(supervision);
            petitions
                    .get(receiptNumber)
                    .noted(
                            new Act(Act.SYSTEM, time.instant()),
                            supervision.unit(),
                            EventKind.SUPERVISION_UNANSWERED,
                            supervision.step(),
                            null);
        }
        Optional<String> next = ladder.step(supervision.step()).map(LadderStep::next);
        next.ifPresent(step -> supervisions.moveTo(supervision, step));
        return next;
    }
}
