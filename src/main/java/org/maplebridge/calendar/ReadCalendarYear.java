package org.maplebridge.calendar;

import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Shows how a year is counted, by its notice or provisionally without. Refuses unknown years with a {@link Refusal}. */
@Service
public class ReadCalendarYear {

    private final CalendarYears years;
    private final CalendarDaysInUse daysInUse;

    ReadCalendarYear(CalendarYears years, CalendarDaysInUse daysInUse) {
        this.years = years;
        this.daysInUse = daysInUse;
    }

    public CalendarYear read(int year) {
        CalendarYear.requireKnown(year);
        return years.find(year)
                .orElseGet(() -> new CalendarYear(year, true, daysInUse.get().fixedHolidays(year), null, null));
    }
}
