package org.maplebridge.deliberation;

import java.time.Clock;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanimentFellAway;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The petition ended before the meeting was held. */
@Component
class EndDeliberation {

    private final Deliberations deliberations;
    private final Clock time;

    EndDeliberation(Deliberations deliberations, Clock time) {
        this.deliberations = deliberations;
        this.time = time;
    }

    @EventListener
    void on(AccompanimentFellAway ended) {
        if (ended.kind() == Accompaniment.DELIBERATION) {
            deliberations.fellAway(ended.receiptNumber(), time.instant());
        }
    }
}
