package org.maplebridge.supervision;

import java.time.Clock;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * A rung of the ladder is issued to the unit: the time for its written answer runs, its card counts, and the unit above
 * writes to it (Reg. art. 40). The letter of what a supervisor raises is his own.
 */
@Service
public class IssueSupervision {

    private final Petitions petitions;
    private final Supervisions supervisions;
    private final Ladder ladder;
    private final LimitClockwork clocks;
    private final WriteToUnit writeToUnit;
    private final Clock time;

    IssueSupervision(
            Petitions petitions,
            Supervisions supervisions,
            Ladder ladder,
            LimitClockwork clocks,
            WriteToUnit writeToUnit,
            Clock time) {
        this.petitions = petitions;
        this.supervisions = supervisions;
        this.ladder = ladder;
        this.clocks = clocks;
        this.writeToUnit = writeToUnit;
        this.time = time;
    }

    public Schedule issue(String receiptNumber) {
        Supervision supervision = supervisions.open(receiptNumber).orElseThrow();
        LadderStep step = ladder.step(supervision.step())
                .orElseThrow(() -> Refusal.againstRule("no-limit-decided", supervision.step()));
        Schedule schedule = clocks.start(
                receiptNumber,
                ClockKind.SUPERVISION_ANSWER,
                step.answerLimit(),
                supervision.unit().unitCode(),
                supervision.unit().level());
        supervisions.issue(supervision, step, time.instant(), schedule.dueAt());
        Act act = new Act(Act.SYSTEM, time.instant());
        petitions
                .get(receiptNumber)
                .noted(act, supervision.unit(), EventKind.SUPERVISION_ISSUED, step.code(), step.label());
        boolean byHand =
                supervision.rule().byHand() && supervisions.issued(supervision).size() == 1;
        if (!byHand) {
            writeToUnit.writeFromAbove(supervision, step, schedule.dueAt(), act);
        }
        return schedule;
    }
}
