package org.maplebridge.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every day, as far as notices and fixed holidays tell; one revision of the calendar, never changed. */
final class CalendarDays {

    private final long revision;
    private final Set<Integer> loadedYears;
    private final Map<LocalDate, PublishedDay> published = new HashMap<>();
    private final List<FixedHoliday> fixedHolidays;

    CalendarDays(LoadedYears loaded, CountingRule rule) {
        revision = loaded.revision();
        loadedYears = Set.copyOf(loaded.years());
        loaded.days().forEach(day -> published.put(day.date(), day));
        fixedHolidays = rule.fixedHolidays();
    }

    long revision() {
        return revision;
    }

    Day day(LocalDate date) {
        PublishedDay day = published.get(date);
        if (day != null) {
            return new Day(date, day.kind() == DayKind.WORK, day.holiday(), false);
        }
        if (loadedYears.contains(date.getYear())) {
            return new Day(date, !weekend(date), null, false);
        }
        return unarranged(date);
    }

    /** The days off that are known of a year without its notice. */
    List<PublishedDay> fixedHolidays(int year) {
        return fixedHolidays.stream()
                .flatMap(holiday ->
                        holiday.in(year).map(date -> new PublishedDay(date, DayKind.OFF, holiday.name(), null)))
                .sorted(Comparator.comparing(PublishedDay::date))
                .toList();
    }

    static boolean weekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private Day unarranged(LocalDate date) {
        for (FixedHoliday holiday : fixedHolidays) {
            if (holiday.includes(date)) {
                return new Day(date, false, holiday.name(), true);
            }
        }
        return new Day(date, !weekend(date), null, true);
    }
}
