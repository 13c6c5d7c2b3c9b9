package org.maplebridge.routes;

import java.time.Clock;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** What came of the other way: an award, a judgment, a decision, or that nobody went it. */
@Service
public class RecordRouteResult {

    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final ExternalRoutes routes;
    private final Clock time;

    RecordRouteResult(Petitions petitions, ExternalRoutes routes, Clock time) {
        this.petitions = petitions;
        this.routes = routes;
        this.time = time;
    }

    public void record(String receiptNumber, String unitCode, String by, String result) {
        Petition petition = petitions.get(receiptNumber);
        String said = PlainText.needed("#/note", result, LONGEST);
        ExternalRoute route = routes.awaited(receiptNumber, unitCode)
                .orElseThrow(() -> Refusal.wrongState("no-route-awaited", receiptNumber));
        routes.returned(route, said, time.instant());
        petition.noted(
                new Act(by, time.instant()),
                new Place(route.level(), unitCode),
                EventKind.ROUTE_RETURNED,
                route.route().name(),
                said);
    }
}
