package org.maplebridge.handling;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** A handler starts work that accompanies his own; refuses it when the petition is not being handled. */
@Service
public class BeginAccompaniment {

    private final Petitions petitions;
    private final AccompanyingWork work;
    private final LimitClockwork clocks;
    private final Acts acts;

    BeginAccompaniment(Petitions petitions, AccompanyingWork work, LimitClockwork clocks, Acts acts) {
        this.petitions = petitions;
        this.work = work;
        this.clocks = clocks;
        this.acts = acts;
    }

    /** When the handling task wakes again: its limit runs on, or has passed where nobody is above. */
    public Schedule begin(String receiptNumber, Accompaniment kind, String handler) {
        Petition petition = petitions.get(receiptNumber);
        petition.handling().accompanimentStarted(acts.by(handler), kind.name());
        work.start(kind, petition, handler);
        return clocks.schedule(receiptNumber, ClockKind.LEVEL_LIMIT)
                .orElseGet(() -> new Schedule(petition.dueAt(), null, null));
    }
}
