package org.maplebridge.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over the State Council's notice for a year in the place of what was known of it, and moves the running
 * deadlines that it touches. Refuses years that {@link ReadCalendarYear} does not know, and days that no notice for
 * the year can name, with a {@link Refusal}.
 */
@Service
public class LoadCalendarYear {

    private final CalendarYears years;
    private final CalendarDaysInUse daysInUse;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<RunningDeadlines> runningDeadlines;
    private final Clock clock;

    LoadCalendarYear(
            CalendarYears years,
            CalendarDaysInUse daysInUse,
            ApplicationEventPublisher events,
            ObjectProvider<RunningDeadlines> runningDeadlines,
            Clock clock) {
        this.years = years;
        this.daysInUse = daysInUse;
        this.events = events;
        this.runningDeadlines = runningDeadlines;
        this.clock = clock;
    }

    /** Answers the deadlines that moved. */
    @Transactional
    public List<MovedDeadline> load(PublishedYear year, String loadedBy) {
        CalendarYear.requireKnown(year.year());
        years.lock();
        List<FieldError> errors = PublishedYearRule.errors(year, daysOfOtherYears(year.year()));
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        years.replace(year, clock.instant(), loadedBy);
        return follow(year.year());
    }

    /**
     * Takes a wrong notice back: the year is provisional again, as it was before the first was loaded. Answers the deadlines
     * that moved; refuses years that come with the platform, and a year for which nothing is loaded.
     */
    @Transactional
    public List<MovedDeadline> takeBack(int year, String takenBackBy) {
        CalendarYear.requireKnown(year);
        years.lock();
        if (years.find(year).isEmpty()) {
            throw Refusal.wrongState("calendar-year-not-loaded");
        }
        if (years.history(year).stream().anyMatch(CalendarVersion::shipped)) {
            throw Refusal.againstRule("calendar-year-shipped");
        }
        years.remove(year, clock.instant(), takenBackBy);
        return follow(year);
    }

    private List<MovedDeadline> follow(int year) {
        daysInUse.changed();
        events.publishEvent(new CalendarChanged(year));
        return runningDeadlines
                .orderedStream()
                .flatMap(deadlines -> deadlines.recompute().stream())
                .toList();
    }

    private Set<LocalDate> daysOfOtherYears(int year) {
        Set<LocalDate> dates = new HashSet<>();
        years.all().days().forEach(day -> dates.add(day.date()));
        years.find(year).ifPresent(own -> own.days().forEach(day -> dates.remove(day.date())));
        return dates;
    }
}
