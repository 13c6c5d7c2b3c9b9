package org.maplebridge.calendar;

import java.util.List;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Shows who loaded a year when, the newest first. Refuses unknown years and versions with a {@link Refusal}. */
@Service
public class ReadCalendarHistory {

    private final CalendarYears years;

    ReadCalendarHistory(CalendarYears years) {
        this.years = years;
    }

    public List<CalendarVersion> of(int year) {
        CalendarYear.requireKnown(year);
        return years.history(year);
    }

    public CalendarVersion version(int year, long revision) {
        return of(year).stream()
                .filter(version -> version.revision() == revision)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-calendar-version", revision));
    }
}
