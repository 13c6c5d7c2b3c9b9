package org.maplebridge.routes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.maplebridge.routes.ExternalRoute;
import org.maplebridge.routes.ReadRoutes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Other ways of a matter. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}/external-routes")
class RouteController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** All other ways, the first first. */
    record RoutesView(List<RouteView> routes) {}

    /** One of them, and what came of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RouteView(
            UnitName unit,
            String route,
            String routeLabel,
            String body,
            String reason,
            OffsetDateTime namedAt,
            String state,
            String stateLabel,
            String result) {}

    private final ReadRoutes readRoutes;
    private final Units units;

    RouteController(ReadRoutes readRoutes, Units units) {
        this.readRoutes = readRoutes;
        this.units = units;
    }

    @GetMapping
    RoutesView all(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return new RoutesView(
                readRoutes.of(receiptNumber, caller).stream().map(this::view).toList());
    }

    private RouteView view(ExternalRoute route) {
        return new RouteView(
                units.named(route.unitCode()),
                route.route().name(),
                route.route().label(),
                route.body(),
                route.reason(),
                route.namedAt().atZone(ZONE).toOffsetDateTime(),
                route.state().name(),
                route.state().label(),
                route.result());
    }
}
