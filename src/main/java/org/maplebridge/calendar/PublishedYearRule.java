package org.maplebridge.calendar;

import java.net.URI;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;

/** What a published year must be like. A notice may also arrange days of the December before its year. */
final class PublishedYearRule {

    private static final int LONGEST_HOLIDAY = 50;
    private static final int LONGEST_NOTICE = 500;

    /** Three times what the notices of 2015 to 2026 arrange at most: who sends more has sent something else. */
    private static final int MOST_DAYS = 120;

    private final PublishedYear year;
    private final Set<LocalDate> daysOfOtherYears;
    private final Set<LocalDate> seen = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    private PublishedYearRule(PublishedYear year, Set<LocalDate> daysOfOtherYears) {
        this.year = year;
        this.daysOfOtherYears = daysOfOtherYears;
    }

    /**
     * Everything that is wrong with the year.
     *
     * @param daysOfOtherYears dates that the notices of other years arrange
     */
    static List<FieldError> errors(PublishedYear year, Set<LocalDate> daysOfOtherYears) {
        PublishedYearRule rule = new PublishedYearRule(year, daysOfOtherYears);
        rule.check();
        return rule.errors;
    }

    private void check() {
        if (year.days() == null || year.days().isEmpty()) {
            refuse("#/days", "required");
            return;
        }
        if (year.days().size() > MOST_DAYS) {
            refuse("#/days", "too-many", MOST_DAYS);
            return;
        }
        for (int i = 0; i < year.days().size(); i++) {
            check("#/days/" + i, year.days().get(i));
        }
    }

    private void check(String pointer, PublishedDay day) {
        if (day == null) {
            refuse(pointer, "required");
            return;
        }
        checkDate(pointer + "/date", day.date());
        checkKind(pointer + "/kind", day);
        checkHoliday(pointer + "/holiday", day.holiday());
        checkNotice(pointer + "/notice", day.notice());
    }

    private void checkDate(String pointer, LocalDate date) {
        if (date == null) {
            refuse(pointer, "required");
        } else if (!arranges(date)) {
            refuse(pointer, "day-outside-year", String.valueOf(year.year()), date.toString());
        } else if (!seen.add(date)) {
            refuse(pointer, "day-twice");
        } else if (daysOfOtherYears.contains(date)) {
            refuse(pointer, "day-of-another-year");
        }
    }

    private void checkKind(String pointer, PublishedDay day) {
        if (day.kind() == null) {
            refuse(pointer, "required");
        } else if (day.kind() == DayKind.WORK && day.date() != null && !CalendarDays.weekend(day.date())) {
            refuse(pointer, "working-day-not-on-weekend");
        }
    }

    private void checkHoliday(String pointer, String holiday) {
        if (holiday == null) {
            return;
        }
        if (holiday.isBlank() || !PlainText.readable(holiday) || holiday.chars().anyMatch(Character::isISOControl)) {
            refuse(pointer, "malformed");
        } else if (holiday.length() > LONGEST_HOLIDAY) {
            refuse(pointer, "too-long", LONGEST_HOLIDAY);
        }
    }

    private void checkNotice(String pointer, String notice) {
        if (notice == null || notice.isBlank()) {
            refuse(pointer, "required");
        } else if (notice.length() > LONGEST_NOTICE) {
            refuse(pointer, "too-long", LONGEST_NOTICE);
        } else if (!link(notice)) {
            refuse(pointer, "not-a-link");
        }
    }

    private boolean arranges(LocalDate date) {
        boolean decemberBefore = date.getYear() == year.year() - 1 && date.getMonth() == Month.DECEMBER;
        return date.getYear() == year.year() || decemberBefore;
    }

    private static boolean link(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(String pointer, String code, Object... arguments) {
        errors.add(new FieldError(pointer, code, arguments));
    }
}
