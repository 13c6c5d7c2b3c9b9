package org.maplebridge.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Working calendars for tests, without a database. */
public final class Calendars {

    private Calendars() {}

    /** Counts by the notices that the platform ships with, 2015 to 2026. */
    public static WorkingCalendar shipped() {
        return counting(Map.of());
    }

    /** Counts by weekends and fixed holidays in every year. */
    public static WorkingCalendar withoutNotices() {
        CountingRule rule = rule(Map.of());
        CalendarDays days = new CalendarDays(new InMemoryCalendarYears().all(), rule);
        return new WorkingCalendar(() -> days, rule);
    }

    static WorkingCalendar counting(Map<String, String> settings) {
        InMemoryCalendarYears years = new InMemoryCalendarYears();
        ShippedYears.read().forEach(year -> years.replace(year, Instant.EPOCH, "test"));
        CountingRule rule = rule(settings);
        CalendarDays days = new CalendarDays(years.all(), rule);
        return new WorkingCalendar(() -> days, rule);
    }

    static CountingRule rule(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("maplebridge.calendar", CountingRule.class);
    }

    static Instant at(String localTime) {
        return Instant.parse(localTime + ":00+08:00");
    }

    static Pause pause(String from, String to) {
        return new Pause(at(from), at(to));
    }

    static List<LocalDate> dates(String... dates) {
        return Arrays.stream(dates).map(LocalDate::parse).toList();
    }
}
