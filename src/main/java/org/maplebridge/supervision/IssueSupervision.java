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

/** A rung of the ladder is issued to the unit: the time for its written answer runs, and its card counts (Reg. art. 40). */
@Service
public class IssueSupervision {

    private final Petitions petitions;
    private final Supervisions supervisions;
    private final Ladder ladder;
    private final LimitClockwork clocks;
    private final Clock time;

    IssueSupervision(Petitions petitions, Supervisions supervisions, Ladder ladder, LimitClockwork clocks, Clock time) {
        this.petitions = petitions;
        this.supervisions = supervisions;
        this.ladder = ladder;
        this.clocks = clocks;
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
        petitions
                .get(receiptNumber)
                .noted(
                        new Act(Act.SYSTEM, time.instant()),
                        supervision.unit(),
                        EventKind.SUPERVISION_ISSUED,
                        step.code(),
                        step.label());
        return schedule;
    }
}
