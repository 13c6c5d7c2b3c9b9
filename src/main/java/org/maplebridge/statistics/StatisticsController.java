package org.maplebridge.statistics;

import org.maplebridge.api.PdfAnswer;
import org.maplebridge.organization.StaffMember;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts of petitions; days are local and both ends belong to the period. */
@RestController
@RequestMapping("/api/v1/statistics")
class StatisticsController {

    private final ReadStatistics statistics;
    private final ReadYearlyReport yearlyReport;
    private final YearlyReportPage yearlyReportPage;

    StatisticsController(ReadStatistics statistics, ReadYearlyReport yearlyReport, YearlyReportPage yearlyReportPage) {
        this.statistics = statistics;
        this.yearlyReport = yearlyReport;
        this.yearlyReportPage = yearlyReportPage;
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

    @GetMapping("/yearly-report/{year}")
    YearlyReport yearlyReport(
            @PathVariable int year,
            @RequestParam(required = false) String unit,
            @AuthenticationPrincipal StaffMember caller) {
        return yearlyReport.read(year, unit, caller);
    }

    @GetMapping("/yearly-report/{year}.pdf")
    ResponseEntity<byte[]> printedYearlyReport(
            @PathVariable int year,
            @RequestParam(required = false) String unit,
            @AuthenticationPrincipal StaffMember caller) {
        return PdfAnswer.named(
                "信访工作年度报告 " + year + ".pdf", yearlyReportPage.print(yearlyReport.read(year, unit, caller)));
    }
}
