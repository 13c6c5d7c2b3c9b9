package org.maplebridge.calendar.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.maplebridge.calendar.CalendarYear;
import org.maplebridge.calendar.DayKind;
import org.maplebridge.calendar.PublishedDay;
import org.maplebridge.shared.BeijingTime;

/** How a year is counted. */
record YearAnswer(
        int year,
        boolean provisional,
        Rule rule,
        String ruleLabel,
        List<String> notices,
        OffsetDateTime loadedAt,
        String loadedBy,
        List<DayAnswer> days) {

    enum Rule {
        STATE_COUNCIL_NOTICE("按国务院放假通知"),
        WEEKENDS_AND_FIXED_HOLIDAYS("放假通知尚未录入，暂按周末和固定日期的法定节假日计算");

        private final String label;

        Rule(String label) {
            this.label = label;
        }
    }

    record DayAnswer(LocalDate date, DayKind kind, String kindLabel, String holiday, String notice) {

        static DayAnswer of(PublishedDay day) {
            return new DayAnswer(day.date(), day.kind(), day.kind().label(), day.holiday(), day.notice());
        }
    }

    static YearAnswer of(CalendarYear year) {
        Rule rule = year.provisional() ? Rule.WEEKENDS_AND_FIXED_HOLIDAYS : Rule.STATE_COUNCIL_NOTICE;
        return new YearAnswer(
                year.year(),
                year.provisional(),
                rule,
                rule.label,
                notices(year),
                BeijingTime.offset(year.loadedAt()),
                year.loadedBy(),
                year.days().stream().map(DayAnswer::of).toList());
    }

    private static List<String> notices(CalendarYear year) {
        return year.days().stream()
                .map(PublishedDay::notice)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
