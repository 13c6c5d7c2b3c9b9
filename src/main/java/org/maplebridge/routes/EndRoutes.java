package org.maplebridge.routes;

import java.time.Clock;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.handling.AccompanimentFellAway;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The petition ended: its result is awaited no more. */
@Component
class EndRoutes {

    private final ExternalRoutes routes;
    private final Clock time;

    EndRoutes(ExternalRoutes routes, Clock time) {
        this.routes = routes;
        this.time = time;
    }

    @EventListener
    void on(AccompanimentFellAway ended) {
        if (ended.kind() == Accompaniment.EXTERNAL_ROUTE) {
            routes.fellAway(ended.receiptNumber(), time.instant());
        }
    }
}
