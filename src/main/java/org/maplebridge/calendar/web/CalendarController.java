package org.maplebridge.calendar.web;

import java.util.List;
import org.maplebridge.calendar.LoadCalendarYear;
import org.maplebridge.calendar.MovedDeadline;
import org.maplebridge.calendar.PublishedYear;
import org.maplebridge.calendar.ReadCalendarYear;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of a year: days off and make-up working days with the notice they come from. */
@RestController
@RequestMapping("/api/v1/calendar/{year}")
class CalendarController {

    private final ReadCalendarYear readCalendarYear;
    private final LoadCalendarYear loadCalendarYear;

    CalendarController(ReadCalendarYear readCalendarYear, LoadCalendarYear loadCalendarYear) {
        this.readCalendarYear = readCalendarYear;
        this.loadCalendarYear = loadCalendarYear;
    }

    @GetMapping
    YearAnswer year(@PathVariable int year) {
        return YearAnswer.of(readCalendarYear.read(year));
    }

    @PutMapping
    LoadedAnswer load(@PathVariable int year, @RequestBody YearBody body, @AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        PublishedYear published = published(year, body);
        List<MovedDeadline> moved = loadCalendarYear.load(published, caller.username());
        return LoadedAnswer.of(published, moved);
    }

    private static PublishedYear published(int year, YearBody body) {
        if (body.year() == null) {
            throw Refusal.invalid(new FieldError("#/year", "required"));
        }
        if (body.year() != year) {
            throw Refusal.invalid(new FieldError("#/year", "year-differs", String.valueOf(year)));
        }
        return new PublishedYear(year, body.days());
    }
}
