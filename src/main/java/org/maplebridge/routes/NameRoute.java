package org.maplebridge.routes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** A unit names the other way to the petitioner and awaits its result; refuses a second one beside it (Reg. art. 31). */
@Service
public class NameRoute {

    private static final int LONGEST_BODY = 100;
    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final ExternalRoutes routes;
    private final HandOver handOver;
    private final Units units;
    private final Clock time;

    NameRoute(Petitions petitions, ExternalRoutes routes, HandOver handOver, Units units, Clock time) {
        this.handOver = handOver;
        this.petitions = petitions;
        this.routes = routes;
        this.units = units;
        this.time = time;
    }

    /** @param route one of {@link Route}, unchecked like the rest */
    public void name(String receiptNumber, String unitCode, String by, String route, String body, String reason) {
        Petition petition = petitions.get(receiptNumber);
        List<FieldError> errors = new ArrayList<>();
        Route known = OneOf.chosen(errors, "#/route", route, List.of(Route.values()), Route::label);
        PlainText.check(errors, "#/body", body, LONGEST_BODY, true);
        PlainText.check(errors, "#/note", reason, LONGEST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        if (routes.awaited(receiptNumber, unitCode).isPresent()) {
            throw Refusal.wrongState("route-awaited", units.nameOf(unitCode));
        }
        String level = units.get(unitCode).level();
        routes.add(receiptNumber, unitCode, level, known, body.strip(), reason.strip(), by, time.instant());
        Place from = new Place(level, unitCode);
        petition.noted(
                new Act(by, time.instant()),
                from,
                EventKind.ROUTE_NAMED,
                known.name(),
                body.strip() + "：" + reason.strip());
        handOver.handOver(petition, from, body.strip(), reason.strip(), by);
    }
}
