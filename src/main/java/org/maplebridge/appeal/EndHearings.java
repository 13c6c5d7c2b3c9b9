package org.maplebridge.appeal;

import java.time.Clock;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanimentFellAway;
import org.maplebridge.petition.Petition.Act;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A hearing that was called while a petition was handled is not held once the petition has ended. */
@Component
class EndHearings {

    private final Hearings hearings;
    private final Clock time;

    EndHearings(Hearings hearings, Clock time) {
        this.hearings = hearings;
        this.time = time;
    }

    @EventListener
    void on(AccompanimentFellAway ended) {
        if (ended.kind() == Accompaniment.HANDLING_HEARING) {
            Act act = new Act(Act.SYSTEM, time.instant());
            hearings.convened(ended.receiptNumber()).ifPresent(called -> hearings.putOff(called, act, "信访事项已经结束"));
        }
    }
}
