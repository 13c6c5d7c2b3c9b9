package org.maplebridge.handling;

import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
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
    private final ObjectionWindow objectionWindow;
    private final LimitClockwork clocks;
    private final Acts acts;

    ObjectToCompetence(Petitions petitions, ObjectionWindow objectionWindow, LimitClockwork clocks, Acts acts) {
        this.petitions = petitions;
        this.objectionWindow = objectionWindow;
        this.clocks = clocks;
        this.acts = acts;
    }

    public void object(String receiptNumber, String handler, String reasons) {
        Petition petition = petitions.get(receiptNumber);
        Act act = acts.by(handler);
        LimitClock window = objectionWindow.counted(petition);
        if (!window.state().live()) {
            throw Refusal.againstRule(
                    "objection-too-late", receiptNumber, window.limit().limit().label());
        }
        clocks.start(
                receiptNumber,
                ClockKind.OBJECTION,
                null,
                window.limit(),
                window.unitCode(),
                window.level(),
                window.startedAt());
        clocks.stop(receiptNumber, ClockKind.OBJECTION, ClockState.MET);
        petition.route().returned(act, reasons);
        if (clocks.schedule(receiptNumber, ClockKind.LEVEL_LIMIT).isPresent()) {
            clocks.pause(receiptNumber, ClockKind.LEVEL_LIMIT, null);
        }
    }
}
