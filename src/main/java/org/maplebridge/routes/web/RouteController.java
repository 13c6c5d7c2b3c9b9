package org.maplebridge.routes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.maplebridge.routes.ExternalRoute;
import org.maplebridge.routes.ReadRoutes;
import org.maplebridge.routes.RecordReferralResult;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Other ways of a matter, and what came of a referral. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}")
class RouteController {

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

    /** What the body told. */
    record ResultInput(String result) {}

    private final ReadRoutes readRoutes;
    private final RecordReferralResult recordResult;
    private final Units units;

    RouteController(ReadRoutes readRoutes, RecordReferralResult recordResult, Units units) {
        this.readRoutes = readRoutes;
        this.recordResult = recordResult;
        this.units = units;
    }

    @GetMapping("/external-routes")
    RoutesView all(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return new RoutesView(
                readRoutes.of(receiptNumber, caller).stream().map(this::view).toList());
    }

    @PostMapping("/referral-result")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void result(
            @PathVariable String receiptNumber,
            @RequestBody ResultInput input,
            @AuthenticationPrincipal StaffMember caller) {
        recordResult.record(receiptNumber, input.result(), caller);
    }

    private RouteView view(ExternalRoute route) {
        return new RouteView(
                units.named(route.unitCode()),
                route.route().name(),
                route.route().label(),
                route.body(),
                route.reason(),
                BeijingTime.offset(route.namedAt()),
                route.state().name(),
                route.state().label(),
                route.result());
    }
}
