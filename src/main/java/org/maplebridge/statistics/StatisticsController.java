package org.maplebridge.statistics;

import org.maplebridge.organization.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts of petitions; days are local and both ends belong to the period. */
@RestController
@RequestMapping("/api/v1/statistics")
class StatisticsController {

    private final ReadStatistics statistics;

    StatisticsController(ReadStatistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/resolution-by-level")
    ReadStatistics.ResolutionByLevel resolutionByLevel(
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @AuthenticationPrincipal StaffMember caller) {
        return statistics.resolutionByLevel(unit, from, to, caller);
    }

    @GetMapping("/flow")
    ReadStatistics.Flow flow(
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @AuthenticationPrincipal StaffMember caller) {
        return statistics.flow(unit, from, to, caller);
    }
}
