package org.maplebridge.cohandling;

import java.time.Clock;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanimentFellAway;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The petition ended: nobody has to report in any more, and the limits stop. */
@Component
class EndWhistles {

    private final Whistles whistles;
    private final LimitClockwork clocks;
    private final Clock time;

    EndWhistles(Whistles whistles, LimitClockwork clocks, Clock time) {
        this.whistles = whistles;
        this.clocks = clocks;
        this.time = time;
    }

    @EventListener
    void on(AccompanimentFellAway ended) {
        if (ended.kind() == Accompaniment.CO_HANDLING) {
            whistles.of(ended.receiptNumber()).stream()
                    .filter(whistle -> whistle.state().open())
                    .forEach(this::end);
        }
    }

    private void end(Whistle whistle) {
        for (Whistle.Call call : whistle.calls()) {
            for (ReportInStep step : ReportInStep.values()) {
                clocks.stop(whistle.receiptNumber(), step.clock(), call.unitCode(), ClockState.CANCELLED);
            }
        }
        whistles.state(whistle.id(), WhistleState.FALLEN_AWAY, time.instant());
    }
}
