package org.maplebridge.handling;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The material arrived, or the time for it passed: the level's clock goes on where it rested. */
@Service
public class ResumeHandling {

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final Acts acts;

    ResumeHandling(Petitions petitions, LimitClockwork clocks, Acts acts) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.acts = acts;
    }

    /** @param arrived whether the petitioner brought what was asked for */
    public Schedule resume(String receiptNumber, boolean arrived) {
        Petition petition = petitions.get(receiptNumber);
        if (!arrived) {
            petition.handling().supplementExpired(acts.bySystem());
        }
        clocks.stop(receiptNumber, ClockKind.SUPPLEMENT, arrived ? ClockState.MET : ClockState.EXCEEDED);
        Schedule schedule = clocks.resume(receiptNumber, ClockKind.LEVEL_LIMIT);
        petition.handling().resumed(acts.bySystem(), schedule.dueAt());
        return schedule;
    }
}
