package org.maplebridge.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A holiday on the same dates every year: {@code 05-01..05-02 劳动节}. */
record FixedHoliday(MonthDay from, MonthDay to, String name) {

    private static final String DATE = "([0-9]{2}-[0-9]{2})";
    private static final Pattern TEXT = Pattern.compile(DATE + "(?:\\.\\." + DATE + ")?\\s+(\\S.*)");

    FixedHoliday {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("A fixed holiday cannot end before it starts: " + name);
        }
    }

    /** Reads the written form, also from configuration. */
    public static FixedHoliday valueOf(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a fixed holiday such as \"05-01..05-02 劳动节\": " + text);
        }
        MonthDay from = monthDay(matcher.group(1));
        MonthDay to = matcher.group(2) == null ? from : monthDay(matcher.group(2));
        return new FixedHoliday(from, to, matcher.group(3));
    }

    boolean includes(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Stream<LocalDate> in(int year) {
        return from.atYear(year).datesUntil(to.atYear(year).plusDays(1));
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }
}
