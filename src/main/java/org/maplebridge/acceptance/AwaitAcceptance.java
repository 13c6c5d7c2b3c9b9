package org.maplebridge.acceptance;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.springframework.stereotype.Service;

/** The decision on acceptance is awaited; its limit runs from registration on (Reg. art. 22, 23). */
@Service
public class AwaitAcceptance {

    private final Petitions petitions;
    private final LimitClockwork clocks;

    AwaitAcceptance(Petitions petitions, LimitClockwork clocks) {
        this.petitions = petitions;
        this.clocks = clocks;
    }

    public Schedule await(String receiptNumber, LevelLimit limit) {
        Petition petition = petitions.get(receiptNumber);
        Place place = petition.place();
        Schedule schedule = clocks.start(
                receiptNumber,
                ClockKind.ACCEPTANCE,
                null,
                limit,
                place.unitCode(),
                place.level(),
                petition.matter().registeredAt());
        petition.acceptance().dueBy(schedule.dueAt());
        return schedule;
    }
}
