package org.maplebridge.handling;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * A unit says that a petition is not its to handle (Reg. art. 23), within the limit from receipt and with reasons. Refused
 * later, and once the common superior named the unit (art. 24). The level's clock rests until the sender answers.
 * Supervision counts how often a petition was passed on (art. 40).
 */
@Service
public class ObjectToCompetence {

    private final Petitions petitions;
    private final LimitClockwork clocks;
    private final Acts acts;

    ObjectToCompetence(Petitions petitions, LimitClockwork clocks, Acts acts) {
        this.petitions = petitions;
        this.clocks = clocks;
        this.acts = acts;
    }

    public void object(String receiptNumber, String handler, String reasons, LevelLimit limit) {
        Petition petition = petitions.get(receiptNumber);
        Act act = acts.by(handler);
        Place place = petition.place();
        Schedule window = clocks.start(
                receiptNumber,
                ClockKind.OBJECTION,
                null,
                limit,
                place.unitCode(),
                place.level(),
                petition.route().receivedAt());
        if (!act.at().isBefore(window.dueAt())) {
            throw Refusal.againstRule(
                    "objection-too-late", receiptNumber, limit.limit().label());
        }
        clocks.stop(receiptNumber, ClockKind.OBJECTION, ClockState.MET);
        petition.route().returned(act, reasons);
        if (clocks.schedule(receiptNumber, ClockKind.LEVEL_LIMIT).isPresent()) {
            clocks.pause(receiptNumber, ClockKind.LEVEL_LIMIT, null);
        }
    }
}
